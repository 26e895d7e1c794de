using System.Collections.Immutable;

namespace MyDeclic.Bookmarks;

/// <summary>A stored bookmark.</summary>
internal sealed record BookmarkRow
{
    public long Id { get; init; }

    public long PostId { get; init; }

    public string Note { get; init; } = "";

    public long At { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];
}
