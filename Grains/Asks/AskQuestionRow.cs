namespace MyDeclic.Asks;

/// <summary>A stored question.</summary>
internal sealed record AskQuestionRow
{
    public long Id { get; init; }

    public long AskId { get; init; }

    public long AuthorId { get; init; }

    public string Text { get; init; } = "";

    public AskQuestionState State { get; init; }

    public int Votes { get; init; }

    public string PromisedFor { get; init; } = "";

    public string Answer { get; init; } = "";

    public long? AnsweredBy { get; init; }

    public long? AnsweredAt { get; init; }

    public long? AnswerEditedAt { get; init; }

    public string Reason { get; init; } = "";

    public long CreatedAt { get; init; }

    public int Version { get; init; }

    /// <summary>Whether everybody who sees the session reads it.</summary>
    public bool IsShown => State is AskQuestionState.Waiting or AskQuestionState.Promised or AskQuestionState.Answered;
}
