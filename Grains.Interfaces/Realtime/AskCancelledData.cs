using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>ask.cancelled</c>: there is nothing more to say.</summary>
[GenerateSerializer, Immutable, Alias("AskCancelledData")]
public sealed record AskCancelledData : EventData;
