namespace MyDeclic.Communities;

/// <summary>How many communities that somebody may see share these values.</summary>
internal sealed record FacetRow
{
    public CommunityType Type { get; init; }

    public CommunityState State { get; init; }

    public string Country { get; init; } = "";

    public string Language { get; init; } = "";

    public long Count { get; init; }

    /// <summary>Whether a filter lets them through.</summary>
    public bool Has(CommunityFilter filter) =>
        (filter.Type is not { } type || type == Type)
        && (filter.State is not { } state || state == State)
        && (filter.Country.Length == 0 || filter.Country == Country)
        && (filter.Language.Length == 0 || filter.Language == Language);
}
