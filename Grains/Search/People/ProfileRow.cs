namespace MyDeclic.Search;

/// <summary>A person who matches and may be found, with what the match is weighed by.</summary>
internal sealed record ProfileRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string JobTitle { get; init; } = "";
}
