using MyDeclic.Users;

namespace MyDeclic.Colleagues;

/// <summary>Somebody who may be suggested.</summary>
internal sealed record SuggestionRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public string Site { get; init; } = "";

    public string Country { get; init; } = "";

    public string Entity { get; init; } = "";

    public bool IsFollowing { get; init; }

    /// <summary>Colleagues in common that the one who asks may know of.</summary>
    public int Common { get; init; }

    public PersonView ToView() => new(Handle, Name, JobTitle, Site, Country, Entity, IsFollowing);
}
