using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Bookmarks;

/// <summary>A bookmark, for the person who keeps it.</summary>
/// <param name="Post">What is kept.</param>
/// <param name="Tags">The person's own words for it, in order.</param>
/// <param name="Note">The person's own note; empty when there is none.</param>
/// <param name="At">When it was first kept.</param>
[GenerateSerializer, Immutable, Alias("BookmarkView")]
public sealed record BookmarkView(PostView Post, ImmutableArray<string> Tags, string Note, DateTimeOffset At);
