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

    /// <summary>What it is about.</summary>
    public CommunityType Type { get; init; }

    /// <summary>Where it is in its life.</summary>
    public CommunityState State { get; init; }

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Grows with every change of the settings.</summary>
    public int Version { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public long CreatedBy { get; init; }

    internal CommunityView ToView(int memberCount, MembershipState? myState, CommunityRole? myRole) => new(
        Id, Slug, Name, Description, Access, Type, State, memberCount,
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), myState, myRole);
}
