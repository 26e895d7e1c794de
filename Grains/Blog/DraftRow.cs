namespace MyDeclic.Blog;

/// <summary>A stored draft.</summary>
internal sealed record DraftRow
{
    public long Id { get; init; }

    public long AuthorId { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public int Version { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public DraftView ToView() => new(
        Id, Title, Text, Version, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        DateTimeOffset.FromUnixTimeMilliseconds(UpdatedAt));
}
