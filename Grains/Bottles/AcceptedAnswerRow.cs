namespace MyDeclic.Bottles;

/// <summary>A question that somebody's answer solved.</summary>
internal sealed record AcceptedAnswerRow
{
    public long PostId { get; init; }

    public long AnswerId { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Null when there is none that may be read.</summary>
    public long? ArticleId { get; init; }
}
