namespace MyDeclic.Realtime;

/// <summary>What an event changes about who may watch what.</summary>
public enum AccessChangeKind
{
    /// <summary>A person follows others than before: their home is merged from other topics.</summary>
    Follows = 1,

    /// <summary>A person entered or left a community.</summary>
    Membership = 2,

    /// <summary>A community's access changed, for everyone.</summary>
    Community = 3,

    /// <summary>A session or token ended.</summary>
    Session = 4,

    /// <summary>A person's population changed.</summary>
    Standing = 5,

    /// <summary>Two people became colleagues, or are no longer.</summary>
    Colleagues = 6,

    /// <summary>A person is not there for another any more, who blocked them or was blocked.</summary>
    Blocked = 7,

    /// <summary>A person is there for another again.</summary>
    Unblocked = 8,

    /// <summary>A person does not wish others to see any more when they are there.</summary>
    PresenceHidden = 9,

    /// <summary>A person wishes it again.</summary>
    PresenceShown = 10,

    /// <summary>A person came into a private conversation.</summary>
    ConversationJoined = 11,

    /// <summary>A person left a private conversation.</summary>
    ConversationLeft = 12,

    /// <summary>A post is hidden from all who read it so far.</summary>
    Post = 13,
}
