namespace MyDeclic.LoadTest.Jam;

/// <summary>A jam of a known size.</summary>
/// <param name="Connections">Live connections, a member each.</param>
/// <param name="Contributions">Ideas and comments.</param>
/// <param name="Votes">Votes given, changed and taken back.</param>
/// <param name="Rate">Contributions and votes in a second.</param>
internal sealed record JamPreset(int Connections, int Contributions, int Votes, double Rate)
{
    /// <summary>What is run when nothing is said.</summary>
    public static readonly JamPreset Usual = new(500, 1_500, 7_500, 150);

    /// <summary>
    /// The presets by name. The Euromed Jam: 12 000 contributions by 4 000 people; 60 000 votes in a run of five minutes. The
    /// small one is for tests of the tool.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, JamPreset> ByName = new SortedDictionary<string, JamPreset>(
        StringComparer.Ordinal)
    {
        ["euromed-jam"] = new(4_000, 12_000, 60_000, 240),
        ["euromed-jam-small"] = new(40, 240, 1_200, 200),
    };
}
