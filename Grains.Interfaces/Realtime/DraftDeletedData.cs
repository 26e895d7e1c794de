using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>draft.deleted</c>, for its author alone: it was thrown away, or published.</summary>
[GenerateSerializer, Immutable, Alias("DraftDeletedData")]
public sealed record DraftDeletedData : EventData;
