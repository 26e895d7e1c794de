using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>post.deleted</c>: its subject says it all.</summary>
[GenerateSerializer, Immutable, Alias("PostDeletedData")]
public sealed record PostDeletedData : EventData;
