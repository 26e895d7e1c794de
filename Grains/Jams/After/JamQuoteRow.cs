namespace MyDeclic.Jams;

/// <summary>A comment that people reacted to.</summary>
internal sealed record JamQuoteRow
{
    public long CommentId { get; init; }

    public long IdeaId { get; init; }

    public long AuthorId { get; init; }

    public string Text { get; init; } = "";

    public long Reactions { get; init; }
}
