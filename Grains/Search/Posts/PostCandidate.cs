using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>A post that matches and may be read, with what it is weighed by.</summary>
internal sealed record PostCandidate
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public int CommentCount { get; init; }

    public long Reactions { get; init; }

    public PostKind Kind { get; init; }
}
