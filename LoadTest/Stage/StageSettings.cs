namespace MyDeclic.LoadTest.Stage;

/// <summary>What every scenario is told.</summary>
internal sealed record StageSettings
{
    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The server; null to start one.</summary>
    public Uri? Url { get; init; }

    /// <summary>The server's program, when one is started; null for the one that was built beside the tool.</summary>
    public string? Server { get; init; }

    /// <summary>Further options for a server that is started.</summary>
    public IReadOnlyList<string> ServerOptions { get; init; } = [];

    /// <summary>Members that there must be.</summary>
    public int Members { get; init; }

    /// <summary>Whether everybody follows the first member.</summary>
    public bool IsFirstFollowedByAll { get; init; }

    /// <summary>Live connections.</summary>
    public int Connections { get; init; }

    /// <summary>Processes that hold the connections; 0 for as many as it takes.</summary>
    public int Processes { get; init; }

    /// <summary>How long to measure.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long to run before measuring.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>The hub protocol.</summary>
    public string Protocol { get; init; } = "json";

    /// <summary>Where the cast of an outside server is kept.</summary>
    public string CastPath { get; init; } = "";

    /// <summary>Chooses who does what: the same seed does the same.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where to write the report for machines; null for nowhere.</summary>
    public string? Json { get; init; }

    /// <summary>Where to write the report for people; null for nowhere.</summary>
    public string? Html { get; init; }
}
