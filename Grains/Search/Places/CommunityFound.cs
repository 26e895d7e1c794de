using MyDeclic.Communities;

namespace MyDeclic.Search;

/// <summary>A community that matches and may be seen.</summary>
internal sealed record CommunityFound
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public CommunityAccess Access { get; init; }

    public CommunityType Type { get; init; }

    public CommunityState State { get; init; }

    public string Country { get; init; } = "";

    public string Language { get; init; } = "";

    public string Tabs { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public MembershipState? MyState { get; init; }

    public CommunityRole? MyRole { get; init; }

    /// <summary>Up to <see cref="SearchLimits.CrowdCounted"/>.</summary>
    public long MemberCount { get; init; }

    public CommunityView ToView(int members) => new(
        Id, Slug, Name, Description, Access, Type, State, members, CreatedAt, Country, Language, TabRules.Read(Tabs),
        MyState ?? MembershipState.None,
        MyState == MembershipState.Member ? MyRole : null);
}
