using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>bottle.withdrawn</c>: the subject says which.</summary>
[GenerateSerializer, Immutable, Alias("BottleWithdrawnData")]
public sealed record BottleWithdrawnData : EventData;
