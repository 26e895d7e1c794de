namespace MyDeclic.Jams;

/// <summary>A theme as it is stored.</summary>
internal sealed record JamThemeRow
{
    public int Number { get; init; }

    public string Name { get; init; } = "";

    public string Question { get; init; } = "";
}
