namespace MyDeclic.Communities;

/// <summary>What ties a person to a community. Stored by number.</summary>
public enum MembershipState
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The person asked to join.</summary>
    Requested = 1,

    /// <summary>An animator invited the person.</summary>
    Invited = 2,

    /// <summary>In.</summary>
    Member = 3,
}
