namespace MyDeclic.Search;

/// <summary>A question with an accepted answer that matches and may be read, with what it is weighed by.</summary>
internal sealed record AnsweredCandidate
{
    /// <summary>The question.</summary>
    public long Id { get; init; }

    public string Text { get; init; } = "";

    public long AnswerId { get; init; }

    public string AnswerHandle { get; init; } = "";

    public string AnswerName { get; init; } = "";

    /// <summary>The answer, from its start.</summary>
    public string AnswerText { get; init; } = "";

    /// <summary>The best practice made of it, when it may be read; null otherwise.</summary>
    public long? ArticleId { get; init; }

    public DateTimeOffset SolvedAt { get; init; }

    public long Reactions { get; init; }
}
