namespace MyDeclic.Jams;

/// <summary>Who sponsors or animates a jam, as it is stored.</summary>
internal sealed record JamPersonRow
{
    public const int Sponsor = 0;

    public const int Animator = 1;

    public long JamId { get; init; }

    public long UserId { get; init; }

    public int Role { get; init; }

    /// <summary>The theme that is animated; 0 for all.</summary>
    public int Theme { get; init; }

    public int Position { get; init; }
}
