using System.Collections.Immutable;

namespace MyDeclic.WebFront.Bookmarks;

/// <summary>Body of <c>PUT /bookmarks/{postId}</c>: what the bookmark says from now on.</summary>
/// <param name="Tags">The own words for it; none when absent.</param>
/// <param name="Note">The own note; none when absent.</param>
public sealed record BookmarkChanges(ImmutableArray<string>? Tags, string? Note);
