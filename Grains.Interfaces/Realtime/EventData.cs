using Orleans;

namespace MyDeclic.Realtime;

/// <summary>What a client applies to what it holds. One record a family of events; see <c>docs/api.md</c>.</summary>
[GenerateSerializer, Immutable, Alias("EventData")]
public abstract record EventData;
