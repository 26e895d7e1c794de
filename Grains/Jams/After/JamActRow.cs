namespace MyDeclic.Jams;

/// <summary>How often something was done, by what it is counted by.</summary>
internal sealed record JamActRow
{
    /// <summary>0 an idea, 1 a comment, 2 a vote.</summary>
    public int Kind { get; init; }

    public string Unit { get; init; } = "";

    public string Country { get; init; } = "";

    /// <summary>A theme, or a quarter of an hour since 1970.</summary>
    public long Number { get; init; }

    public long Times { get; init; }

    /// <summary>Different people who did it.</summary>
    public long People { get; init; }
}
