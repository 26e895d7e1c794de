namespace MyDeclic.Communities;

/// <summary>A stored community.</summary>
public sealed record CommunityRecord
{
    /// <summary>The community id.</summary>
    public long Id { get; init; }

    /// <summary>Unique and permanent.</summary>
    public string Slug { get; init; } = "";

    /// <summary>As written.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who sees it and gets in.</summary>
    public CommunityAccess Access { get; init; }

    /// <summary>What <see cref="Access"/> will be when it is opened; null unless it is prepared.</summary>
    public CommunityAccess? OpensAs { get; init; }

    /// <summary>What it is about.</summary>
    public CommunityType Type { get; init; }

    /// <summary>Where it is in its life.</summary>
    public CommunityState State { get; init; }

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>As in profiles; empty for none in particular.</summary>
    public string Country { get; init; } = "";

    /// <summary>ISO 639; empty for none in particular.</summary>
    public string Language { get; init; } = "";

    /// <summary>Words, with a '-' before what is hidden: see <c>TabRules</c>.</summary>
    public string Tabs { get; init; } = "";

    /// <summary>What who just joined is told; empty for nothing.</summary>
    public string Welcome { get; init; } = "";

    /// <summary>What stands above the feed for a while; empty for nothing.</summary>
    public string Announcement { get; init; } = "";

    /// <summary>Another one for each announcement; 0 when there was none.</summary>
    public long AnnouncementId { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long AnnouncementUntil { get; init; }

    /// <summary>Grows with every change of the settings.</summary>
    public int Version { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public long CreatedBy { get; init; }

    internal CommunityView ToView(int memberCount, MembershipState? myState, CommunityRole? myRole) => new(
        Id, Slug, Name, Description, Access, Type, State, memberCount,
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), Country, Language, TabRules.Read(Tabs), myState, myRole,
        State == CommunityState.ToBeCreated ? OpensAs : null);
}
