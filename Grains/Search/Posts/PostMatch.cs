namespace MyDeclic.Search;

/// <summary>A post that matches and may be read.</summary>
internal sealed record PostMatch
{
    public long Id { get; init; }

    public long AuthorId { get; init; }
}
