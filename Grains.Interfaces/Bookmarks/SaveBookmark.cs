using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Bookmarks;

/// <summary>Keeps a post, or says otherwise what one keeps it as.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Tags">The person's own words for it; null for none.</param>
/// <param name="Note">The person's own note; null for none.</param>
[GenerateSerializer, Immutable, Alias("SaveBookmark")]
public sealed record SaveBookmark(long PostId, ImmutableArray<string>? Tags, string? Note);
