namespace MyDeclic.Asks;

/// <summary>A stored session.</summary>
internal sealed record AskRow
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string Intro { get; init; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long OpensAt { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long ClosesAt { get; init; }

    /// <summary>The sum of 1 &lt;&lt; population.</summary>
    public long Populations { get; init; }

    public long CreatedBy { get; init; }

    public long CreatedAt { get; init; }

    public int Version { get; init; }
}
