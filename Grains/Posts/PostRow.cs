
namespace MyDeclic.Posts;

/// <summary>A stored post with what is shown beside it.</summary>
internal sealed record PostRow
{
    public long Id { get; init; }

    public long AuthorId { get; init; }

    public string AuthorHandle { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public long? CommunityId { get; init; }

    public string? CommunitySlug { get; init; }

    public string? CommunityName { get; init; }

    public PostKind Kind { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public int Version { get; init; }

    public int CommentCount { get; init; }

    public long CreatedAt { get; init; }

    public long? EditedAt { get; init; }

    public long? SharedId { get; init; }

    public long? JamId { get; init; }

    public long? AboutJamId { get; init; }

    public int CommentsOff { get; init; }
}
