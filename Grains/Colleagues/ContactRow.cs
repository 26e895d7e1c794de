namespace MyDeclic.Colleagues;

/// <summary>A contact as lists read it, with what the list is sorted by.</summary>
internal sealed record ContactRow
{
    public long Id { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string NameFolded { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public string Site { get; init; } = "";

    public string Country { get; init; } = "";

    public string Entity { get; init; } = "";

    public string Phone { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    public bool IsFollowing { get; init; }

    public ColleagueState State { get; init; }

    public long Since { get; init; }

    public ContactView ToView() => new(
        Handle, Name, JobTitle, Site, Country, Entity, Phone, ContactEmail, IsFollowing, State,
        DateTimeOffset.FromUnixTimeMilliseconds(Since));
}
