using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>bookmark.saved</c>, for one person alone: nothing of the post.</summary>
/// <param name="Tags">The person's own words for it.</param>
/// <param name="Note">The person's own note; empty when there is none.</param>
/// <param name="At">When it was first kept.</param>
[GenerateSerializer, Immutable, Alias("BookmarkEventData")]
public sealed record BookmarkEventData(ImmutableArray<string> Tags, string Note, DateTimeOffset At) : EventData;
