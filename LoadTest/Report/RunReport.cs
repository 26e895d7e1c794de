using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Report;

/// <summary>Everything that a run found out: what the terminal, the JSON file and the HTML page show.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Title">What was done, in a sentence.</param>
/// <param name="At">When it began.</param>
/// <param name="Seconds">How long it was measured.</param>
/// <param name="Configuration">What it was asked to do.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Checks">What decides whether it passed.</param>
/// <param name="Verified">What the verification found; null when nothing was verified.</param>
/// <param name="Figures">The figures, by name, for machines.</param>
/// <param name="Tables">The figures for people.</param>
/// <param name="Charts">The plots.</param>
internal sealed record RunReport(
    string Scenario, string Title, DateTimeOffset At, double Seconds, IReadOnlyList<Fact> Configuration,
    IReadOnlyList<Fact> Machine, IReadOnlyList<Check> Checks, FindingsSheet? Verified,
    IReadOnlyDictionary<string, double> Figures, IReadOnlyList<FigureTable> Tables, IReadOnlyList<Chart> Charts)
{
    /// <summary>The few figures that the run was made for: they stand at the top.</summary>
    public IReadOnlyList<Fact> Highlights { get; init; } = [];

    /// <summary>What is wanted and does not decide whether it passed.</summary>
    public IReadOnlyList<Check> Wishes { get; init; } = [];

    /// <summary>Whether everything that was checked held.</summary>
    public bool IsPassed => Checks.All(check => check.IsMet);
}
