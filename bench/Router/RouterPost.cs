namespace MyDeclic.Bench;

/// <summary>A line of the file: a question or an answer.</summary>
internal sealed record RouterPost
{
    public long Id { get; init; }

    public string Type { get; init; } = "";

    public long Author { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Of a question: the answer that its asker accepted.</summary>
    public long? Accepted { get; init; }

    /// <summary>Of an answer: what it answers.</summary>
    public long? Question { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public bool IsQuestion => Type == "question";
}
