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

    /// <summary>Reactions on a comment.</summary>
    public const string CommentReactions = "comment.reactions";

    /// <summary>A post's reactions changed.</summary>
    public const string ReactionsChanged = "reactions.changed";

    /// <summary>A comment's text changed.</summary>
    public const string CommentEdited = "comment.edited";

    /// <summary>A post's rating changed.</summary>
    public const string RatingChanged = "rating.changed";

    /// <summary>A vote came to a poll, changed, or was taken back.</summary>
    public const string PollChanged = "poll.changed";

    /// <summary>What is shown of a post's first link changed.</summary>
    public const string PreviewChanged = "preview.changed";

    /// <summary>A person rated or voted: told to that person alone.</summary>
    public const string PostMarked = "post.marked";

    /// <summary>A person keeps a post, or says otherwise as what.</summary>
    public const string BookmarkSaved = "bookmark.saved";

    /// <summary>A person keeps a post no longer.</summary>
    public const string BookmarkRemoved = "bookmark.removed";

    /// <summary>A profile changed.</summary>
    public const string UserUpdated = "user.updated";

    /// <summary>One person follows another.</summary>
    public const string UserFollowed = "user.followed";

    /// <summary>One person no longer follows another.</summary>
    public const string UserUnfollowed = "user.unfollowed";

    /// <summary>One person blocked another: told to the first alone.</summary>
    public const string UserBlocked = "user.blocked";

    /// <summary>One person took the blocking of another back: told to the first alone.</summary>
    public const string UserUnblocked = "user.unblocked";

    /// <summary>A colleague confirmed a skill.</summary>
    public const string SkillConfirmed = "skill.confirmed";

    /// <summary>A colleague took the confirmation of a skill back.</summary>
    public const string SkillUnconfirmed = "skill.unconfirmed";

    /// <summary>One person asked another to be colleagues.</summary>
    public const string ColleagueAsked = "colleague.asked";

    /// <summary>Two people became colleagues.</summary>
    public const string ColleagueAccepted = "colleague.accepted";

    /// <summary>An ask to be colleagues came to nothing.</summary>
    public const string ColleagueDeclined = "colleague.declined";

    /// <summary>Two people are no longer colleagues.</summary>
    public const string ColleagueRemoved = "colleague.removed";

    /// <summary>A person does not want somebody suggested.</summary>
    public const string SuggestionDismissed = "suggestion.dismissed";

    /// <summary>A person takes that back.</summary>
    public const string SuggestionRestored = "suggestion.restored";

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

    /// <summary>What animators put above a community's feed changed.</summary>
    public const string CommunityBoard = "community.board";

    /// <summary>A person took something of a community off the own screen.</summary>
    public const string CommunityDismissed = "community.dismissed";

    /// <summary>A person takes that back.</summary>
    public const string CommunityRestored = "community.restored";

    /// <summary>A bottle came to somebody.</summary>
    public const string BottleArrived = "bottle.arrived";

    /// <summary>A bottle changed for its asker, or for somebody to whom it came.</summary>
    public const string BottleChanged = "bottle.changed";

    /// <summary>What became of a bottle changed, for all who read its thread.</summary>
    public const string BottleStateChanged = "bottle.state";

    /// <summary>A bottle was taken back.</summary>
    public const string BottleWithdrawn = "bottle.withdrawn";

    /// <summary>A person hides or shows when they are there.</summary>
    public const string PresenceSetting = "presence.setting";

    /// <summary>A draft was begun or changed.</summary>
    public const string DraftSaved = "draft.saved";

    /// <summary>A draft was thrown away, or published.</summary>
    public const string DraftDeleted = "draft.deleted";

    /// <summary>A session with executives was planned.</summary>
    public const string AskPlanned = "ask.planned";

    /// <summary>A session's words, hosts or times changed.</summary>
    public const string AskChanged = "ask.changed";

    /// <summary>A session was taken back before it opened.</summary>
    public const string AskCancelled = "ask.cancelled";

    /// <summary>A question was asked, taken back, hidden, promised or answered.</summary>
    public const string AskQuestion = "ask.question";

    /// <summary>Votes came.</summary>
    public const string AskTallies = "ask.tallies";

    /// <summary>A person voted, or took the vote back.</summary>
    public const string AskVoted = "ask.voted";

    /// <summary>An article that is not published was begun, changed or scheduled: told to the communication team.</summary>
    public const string ArticleSaved = "article.saved";

    /// <summary>An article was published.</summary>
    public const string ArticlePublished = "article.published";

    /// <summary>A published article changed.</summary>
    public const string ArticleChanged = "article.changed";

    /// <summary>An article was taken back, or a draft thrown away.</summary>
    public const string ArticleRemoved = "article.removed";
    /// <summary>The company's shortcuts, or one's own.</summary>
    public const string ShortcutsChanged = "shortcuts.changed";
    /// <summary>A jam was planned.</summary>
    public const string JamPlanned = "jam.planned";

    /// <summary>A jam's plan changed, its clock was moved, or one of its phases opened or closed.</summary>
    public const string JamChanged = "jam.changed";

    /// <summary>A jam was taken back before it began.</summary>
    public const string JamCancelled = "jam.cancelled";

    /// <summary>Ideas of a jam came or changed.</summary>
    public const string JamWall = "jam.wall";

    /// <summary>An idea of a jam was hidden, appealed for, or shown again: told to its authors alone.</summary>
    public const string IdeaHidden = "idea.hidden";

    /// <summary>
    /// Animators ask somebody for their expertise on an idea: for notifications only, never sent to a client.
    /// </summary>
    public const string IdeaInvited = "idea.invited";

    /// <summary>A person voted in a jam: told to that person alone.</summary>
    public const string JamVoted = "jam.voted";

    /// <summary>A person follows a jam, or no longer: told to that person alone.</summary>
    public const string JamFollowed = "jam.followed";

    /// <summary>An idea of a jam was given a status.</summary>
    public const string JamOutcome = "jam.outcome";

    /// <summary>
    /// A juror gave an idea scores, anew or not: told, without who it was, to those alone who see the selection.
    /// </summary>
    public const string JamJudged = "jam.judged";

    /// <summary>A message was written in a private conversation.</summary>
    public const string MessageCreated = "message.created";

    /// <summary>A message's author changed it.</summary>
    public const string MessageEdited = "message.edited";

    /// <summary>A message's author took it back.</summary>
    public const string MessageDeleted = "message.deleted";

    /// <summary>A person came into a private conversation: told to that person alone.</summary>
    public const string ConversationJoined = "conversation.joined";

    /// <summary>A person left a private conversation: told to that person alone.</summary>
    public const string ConversationLeft = "conversation.left";

    /// <summary>A private conversation's title changed, or who is in it.</summary>
    public const string ConversationChanged = "conversation.changed";

    /// <summary>A member received or read more of a private conversation.</summary>
    public const string ConversationMarked = "conversation.marked";

    /// <summary>A member muted a private conversation, or no longer: told to that member alone.</summary>
    public const string ConversationMuted = "conversation.muted";

    /// <summary>A notification came, changed or went: told to its person alone.</summary>
    public const string NotificationChanged = "notification.changed";

    /// <summary>A person read all notifications up to a place.</summary>
    public const string NotificationsRead = "notification.read";

    /// <summary>A person may see other notifications than before.</summary>
    public const string NotificationsRefreshed = "notification.refreshed";

    /// <summary>A person changed what notifies, or muted something.</summary>
    public const string NotificationSettings = "notification.settings";

    /// <summary>A session or token was ended: for the servers only, never sent to a client.</summary>
    public const string SessionRevoked = "session.revoked";

    /// <summary>A person's population changed: for the servers only, never sent to a client.</summary>
    public const string UserStanding = "user.standing";
}
