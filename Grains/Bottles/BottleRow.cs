namespace MyDeclic.Bottles;

/// <summary>A stored bottle.</summary>
internal sealed record BottleRow
{
    public long PostId { get; init; }

    public long AskerId { get; init; }

    public long? CommunityId { get; init; }

    /// <summary>Never <see cref="BottleState.Answered"/>.</summary>
    public int State { get; init; }

    public int Wave { get; init; }

    /// <summary>When the next step is due; null when none is.</summary>
    public long? NextAt { get; init; }

    public string Language { get; init; } = "";

    public long? AnswerId { get; init; }

    public long? HelperId { get; init; }

    public long? SolvedAt { get; init; }

    public bool Thanked { get; init; }

    public long? ArticleId { get; init; }

    public long? MetAt { get; init; }

    public int Version { get; init; }

    /// <summary>From when the waves' delays count.</summary>
    public long ClockAt { get; init; }

    /// <summary>Comments with a higher id answer it as it is open now.</summary>
    public long AnswersAfter { get; init; }

    /// <summary>The stored state.</summary>
    public BottleState Kept => (BottleState)State;
}
