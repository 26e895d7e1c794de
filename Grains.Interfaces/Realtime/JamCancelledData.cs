using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.cancelled</c>: the subject is gone.</summary>
[GenerateSerializer, Immutable, Alias("JamCancelledData")]
public sealed record JamCancelledData : EventData;
