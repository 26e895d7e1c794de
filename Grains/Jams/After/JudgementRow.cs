namespace MyDeclic.Jams;

/// <summary>One score of a judgement, with what is said beside all of them.</summary>
internal sealed record JudgementRow
{
    public long IdeaId { get; init; }

    public long UserId { get; init; }

    public string Note { get; init; } = "";

    public long At { get; init; }

    public int Criterion { get; init; }

    public int Score { get; init; }
}
