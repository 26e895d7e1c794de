namespace MyDeclic.Conversations;

/// <summary>What decides whether a vote counts.</summary>
internal sealed record PollTerms
{
    public bool IsMultiple { get; init; }

    /// <summary>The first millisecond in which nobody votes any more.</summary>
    public long ClosesAt { get; init; }

    /// <summary>How many one chooses from.</summary>
    public int Options { get; init; }
}
