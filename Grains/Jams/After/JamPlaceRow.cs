namespace MyDeclic.Jams;

/// <summary>People of one unit and country, as they are counted.</summary>
internal sealed record JamPlaceRow
{
    public string Unit { get; init; } = "";

    public string Country { get; init; } = "";

    public long Invited { get; init; }

    public long Visited { get; init; }

    public long Participated { get; init; }

    public long Contributed { get; init; }

    public long Voted { get; init; }
}
