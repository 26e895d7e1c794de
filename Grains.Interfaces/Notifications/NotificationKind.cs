namespace MyDeclic.Notifications;

/// <summary>What a notification is about. Numbers are stored, and never reused.</summary>
public enum NotificationKind
{
    /// <summary>Somebody named one in a post or a comment.</summary>
    Mention = 1,

    /// <summary>Somebody commented on one's post.</summary>
    Comment = 2,

    /// <summary>Somebody commented in a thread in which one did too.</summary>
    Thread = 3,

    /// <summary>Somebody reacted to one's post.</summary>
    Reaction = 4,

    /// <summary>Somebody follows one.</summary>
    Follower = 5,

    /// <summary>Somebody asks to be one's colleague.</summary>
    ColleagueAsked = 6,

    /// <summary>Somebody accepted to be one's colleague.</summary>
    ColleagueAccepted = 7,

    /// <summary>One is invited into a community.</summary>
    CommunityInvited = 8,

    /// <summary>One's request to join a community was accepted.</summary>
    CommunityAccepted = 9,

    /// <summary>One's role in a community changed.</summary>
    CommunityRole = 10,

    /// <summary>People ask to join a community that one animates.</summary>
    CommunityRequests = 11,

    /// <summary>A bottle came to one.</summary>
    BottleArrived = 12,

    /// <summary>Somebody answered one's bottle.</summary>
    BottleAnswered = 13,

    /// <summary>One's answer was marked as the solution of a bottle.</summary>
    AnswerAccepted = 14,

    /// <summary>A colleague confirmed one's skill.</summary>
    SkillConfirmed = 15,

    /// <summary>Executives answered a question that one asked.</summary>
    AskAnswered = 20,

    /// <summary>Executives promised a day for the answer to a question that one asked.</summary>
    AskPromised = 21,

    /// <summary>Executives answered a question that one voted for.</summary>
    AskVoteAnswered = 22,

    /// <summary>Somebody reacted to one's comment.</summary>
    CommentReaction = 23,

    /// <summary>Unread private messages: counted by the digest, in no tray.</summary>
    Message = 24,

    /// <summary>Somebody took one into a group conversation.</summary>
    GroupAdded = 25,

    /// <summary>Animators of a jam hid one's idea, or read one's appeal and left it hidden.</summary>
    IdeaHidden = 26,

    /// <summary>Animators of a jam show one's idea again.</summary>
    IdeaShown = 27,

    /// <summary>Animators of a jam ask for one's expertise on an idea.</summary>
    ExpertInvited = 28,
}
