namespace MyDeclic.Realtime;

/// <summary>The words by which the log and the wire name what happened.</summary>
public static class EventTypes
{
    /// <summary>A post was published.</summary>
    public const string PostCreated = "post.created";

    /// <summary>A post's text or kind changed.</summary>
    public const string PostEdited = "post.edited";

    /// <summary>A post was deleted.</summary>
    public const string PostDeleted = "post.deleted";

    /// <summary>A comment was added.</summary>
    public const string CommentCreated = "comment.created";

    /// <summary>A comment was deleted.</summary>
    public const string CommentDeleted = "comment.deleted";

    /// <summary>A post's reactions changed.</summary>
    public const string ReactionsChanged = "reactions.changed";

    /// <summary>A profile changed.</summary>
    public const string UserUpdated = "user.updated";

    /// <summary>One person follows another.</summary>
    public const string UserFollowed = "user.followed";

    /// <summary>One person no longer follows another.</summary>
    public const string UserUnfollowed = "user.unfollowed";

    /// <summary>A community's settings changed.</summary>
    public const string CommunityUpdated = "community.updated";

    /// <summary>A person became a member.</summary>
    public const string CommunityJoined = "community.joined";

    /// <summary>A person is no longer a member.</summary>
    public const string CommunityLeft = "community.left";

    /// <summary>A person asked to become a member.</summary>
    public const string CommunityRequested = "community.requested";

    /// <summary>A person was invited.</summary>
    public const string CommunityInvited = "community.invited";

    /// <summary>A request or invitation came to nothing.</summary>
    public const string CommunityDeclined = "community.declined";

    /// <summary>A member's role changed.</summary>
    public const string CommunityRole = "community.role";

    /// <summary>A session or token was ended: for the servers only, never sent to a client.</summary>
    public const string SessionRevoked = "session.revoked";

    /// <summary>A person's population changed: for the servers only, never sent to a client.</summary>
    public const string UserStanding = "user.standing";
}
