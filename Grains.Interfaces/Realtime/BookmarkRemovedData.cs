using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>bookmark.removed</c>, for one person alone.</summary>
[GenerateSerializer, Immutable, Alias("BookmarkRemovedData")]
public sealed record BookmarkRemovedData : EventData;
