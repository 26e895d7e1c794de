namespace MyDeclic.Users;

/// <summary>A person as lists read them, with what the list is sorted by.</summary>
internal sealed record PersonRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string NameFolded { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public string Site { get; init; } = "";

    public string Country { get; init; } = "";

    public string Entity { get; init; } = "";

    public bool IsFollowing { get; init; }

    public long CreatedAt { get; init; }

    public PersonView ToView() => new(Handle, Name, JobTitle, Site, Country, Entity, IsFollowing);
}
