namespace MyDeclic.Communities;

/// <summary>What a member may do in a community; each role may do what the one before may. Stored by number.</summary>
public enum CommunityRole
{
    /// <summary>Reads and posts.</summary>
    Member = 0,

    /// <summary>Approves, invites, removes, deletes posts, changes the description.</summary>
    Animator = 1,

    /// <summary>Also changes roles and access.</summary>
    Owner = 2,
}
