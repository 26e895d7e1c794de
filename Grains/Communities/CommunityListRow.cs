namespace MyDeclic.Communities;

/// <summary>A community as the directory reads it for one caller.</summary>
internal sealed record CommunityListRow
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string NameFolded { get; init; } = "";

    public string Description { get; init; } = "";

    public CommunityAccess Access { get; init; }

    public CommunityType Type { get; init; }

    public CommunityState State { get; init; }

    public string Country { get; init; } = "";

    public string Language { get; init; } = "";

    public string Tabs { get; init; } = "";

    public long CreatedAt { get; init; }

    public long MemberCount { get; init; }

    public int? MyState { get; init; }

    public int? MyRole { get; init; }

    public CommunityView ToView()
    {
        var state = (MembershipState)(MyState ?? 0);
        return new(
            Id, Slug, Name, Description, Access, Type, State, (int)MemberCount,
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), Country, Language, TabRules.Read(Tabs), state,
            state == MembershipState.Member ? (CommunityRole)MyRole!.Value : null);
    }
}
