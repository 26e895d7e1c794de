using MyDeclic.Media;
using MyDeclic.News;
using System.Collections.Immutable;
using MyDeclic.Asks;
using MyDeclic.Jams;
using MyDeclic.Bottles;
using MyDeclic.Colleagues;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Notifications;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>Content for events.</summary>
internal static class Samples
{
    public static PostView Post(string text) => new(
        9_007_199_254_740_993, new AuthorView("alice", "Alice"), text, text, PostKind.BestPractice, null,
        DateTimeOffset.UnixEpoch, null, ["tips"], [], ImmutableSortedDictionary<string, int>.Empty.Add("like", 2),
        null, 3, 4, [new(9_007_199_254_740_995, Media.MediaKind.Video, 1_280, 720, "日本", 70_000)]);

    private static ImmutableSortedDictionary<string, int> NoReactions => ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>What each event type that clients are told carries; the last texts are ones that encodings get wrong.</summary>
    public static IReadOnlyDictionary<string, EventData> Events { get; } = new Dictionary<string, EventData>
    {
        [EventTypes.PostCreated] = new PostEventData(Post("Grüße, 日本, 😀, \0, \u2028, \"quoted\", <b>, \\ and\n\ttabs")),
        [EventTypes.PostEdited] = new PostEventData(Post(new string('é', 40_000)) with
        {
            Community = new("doors", "Doors"),
            EditedAt = new(2024, 5, 6, 7, 8, 9, 123, TimeSpan.FromHours(2)),
            Tags = [.. Enumerable.Range(0, 20).Select(i => $"tag{i}")],
            Mentions = ["bob"],
            Rating = new(2.5, 2, [0, 1, 1, 0, 0]),
            Poll = new(["a", "b"], false, PollResults.Always, DateTimeOffset.UnixEpoch, 3, [1, 2]),
            SharedId = long.MaxValue,
            Reactions = ImmutableSortedDictionary<string, int>.Empty,
            CommentCount = int.MaxValue,
            Version = -1,
        }),
        [EventTypes.PostDeleted] = new PostDeletedData(),
        [EventTypes.CommentCreated] = new CommentEventData(
            new CommentView(long.MaxValue, 7, Alice, "Yes", "<p>Yes</p>", [], DateTimeOffset.UnixEpoch, [], NoReactions, 0), 7, 128, 65_536),
        [EventTypes.CommentDeleted] = new CommentEventData(null, 7, 0, 256),
        [EventTypes.ReactionsChanged] = new ReactionsEventData(
            ImmutableSortedDictionary<string, int>.Empty.Add("like", 2).Add("support", 300), ["like"], 5),
        [EventTypes.CommentEdited] = new CommentEventData(
            new CommentView(7, 7, Alice, "No", "<p>No</p>", ["bob"], DateTimeOffset.UnixEpoch, [], NoReactions.Add("like", 300), 70_000,
                DateTimeOffset.MaxValue), 7, 1, 3),
        [EventTypes.CommentReactions] = new CommentReactionsData(
            7, NoReactions.Add("curious", 1).Add("support", 65_536), ["curious"], 128),
        [EventTypes.RatingChanged] = new RatingEventData(new(4.3, 70_000, [0, 1, 2, 3, 65_536]), 128),
        [EventTypes.PollChanged] = new PollEventData(
            new(["Pizza", "Été"], true, PollResults.AfterVoting, DateTimeOffset.UnixEpoch, 300, null), 256),
        [EventTypes.PreviewChanged] = new PreviewEventData(new("https://example.org/é", "Été", "", "example.org"), 70_000),
        [EventTypes.PostMarked] = new MarksEventData(5, [0, 9]),
        [EventTypes.BookmarkSaved] = new BookmarkEventData(["later"], "Ask **Bob**", DateTimeOffset.UnixEpoch),
        [EventTypes.BookmarkRemoved] = new BookmarkRemovedData(),
        [EventTypes.UserUpdated] = new UserEventData(Page),
        [EventTypes.SkillConfirmed] = new SkillEventData(Alice, "door-seals", 70_000),
        [EventTypes.SkillUnconfirmed] = new SkillEventData(Alice, "c++", 0),
        [EventTypes.ColleagueAsked] = new ColleagueEventData(Page, ColleagueState.Asking),
        [EventTypes.ColleagueAccepted] = new ColleagueEventData(
            Page with { IsFollowing = true, Colleague = ColleagueState.Colleague, MyConfirmations = ["door-seals"] },
            ColleagueState.Colleague),
        [EventTypes.ColleagueDeclined] = new ColleagueEventData(Page, ColleagueState.None),
        [EventTypes.ColleagueRemoved] = new ColleagueEventData(Page, ColleagueState.None),
        [EventTypes.SuggestionDismissed] = new SuggestionEventData("bob"),
        [EventTypes.SuggestionRestored] = new SuggestionEventData("bob"),
        [EventTypes.PresenceSetting] = new PresenceSettingData(true),
        [EventTypes.DraftSaved] = new DraftEventData(new(
            long.MaxValue, "Été", "", 70_000, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue)),
        [EventTypes.NotificationChanged] = new NotificationEventData(
            new(
                long.MaxValue, NotificationKind.Mention, 9_007_199_254_740_993, 70_000, [Alice], DateTimeOffset.UnixEpoch,
                DateTimeOffset.MaxValue, false, long.MaxValue, null, new("doors", "Doors"), "日本 …", null,
                CommunityRole.Animator, true),
            128),
        [EventTypes.NotificationsRead] = new NotificationsReadData(long.MaxValue, 0),
        [EventTypes.NotificationsRefreshed] = new NotificationsRefreshedData(70_000),
        [EventTypes.NotificationSettings] = new NotificationSettingsData(new(
            true, [new(NotificationKind.Follower, true, false)], new("22:00", "07:00"), "Europe/Paris", "fr",
            new(true, "08:00", false, true), [new(MuteKind.Thread, "12", "Été")])),
        [EventTypes.DraftDeleted] = new DraftDeletedData(),
        [EventTypes.UserBlocked] = new BlockEventData(Alice),
        [EventTypes.UserUnblocked] = new BlockEventData(Alice),
        [EventTypes.BottleArrived] = new BottleEventData(Bottle),
        [EventTypes.BottleChanged] = new BottleEventData(Bottle with { Invited = [Bottle.Mine!], Mine = null, AnswerId = 7 }),
        [EventTypes.BottleStateChanged] = new BottleStateEventData(
            BottleState.Sunk, 3, Alice, long.MaxValue, null, [BottleOutcome.PersonValued], 128),
        [EventTypes.BottleWithdrawn] = new BottleWithdrawnData(),
        [EventTypes.AskPlanned] = new AskEventData(Session),
        [EventTypes.AskChanged] = new AskEventData(Session with { State = AskState.Closed, Figures = new(0, 0, 0, 0) }),
        [EventTypes.AskCancelled] = new AskCancelledData(),
        [EventTypes.AskQuestion] = new AskQuestionData(
            new(
                long.MaxValue, 7, Alice, "Why?", AskQuestionState.Answered, 70_000, DateTimeOffset.UnixEpoch, "2026-12-31",
                new(Alice, "Because.", "<p>Because.</p>", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue), null, null, null, 3),
            new(3, 2, 1, 0)),
        [EventTypes.AskTallies] = new AskTalliesData([new(long.MaxValue, 128), new(7, 0)], new(3, 128, 1, 0)),
        [EventTypes.JamPlanned] = new JamEventData(Jam),
        [EventTypes.JamChanged] = new JamEventData(Jam with { PausedAt = DateTimeOffset.UnixEpoch, Spotlight = long.MaxValue }),
        [EventTypes.JamCancelled] = new JamCancelledData(),
        [EventTypes.JamWall] = new JamWallData(
            70_000,
            [
                new(long.MaxValue, 7, 2, "Été", "日本 …", [Alice], DateTimeOffset.UnixEpoch, IdeaState.Shown, null, 12, 128, 70_000, 3, 1,
                    true, 9),
                new(8, 7, 2, "", "", [], DateTimeOffset.UnixEpoch, IdeaState.Merged, long.MaxValue, null, 0, null, null, 0, false, 9),
            ],
            [new(long.MaxValue, 3, 70_000, 128, 65_536), new(9, 0, null, null, 10)],
            new(4_000, 12_000, 70_000, 60_000, 4_096),
            new(7, "Prêts ?", [new("Oui", 70_000), new("Non", 0)], DateTimeOffset.MaxValue)),
        [EventTypes.JamVoted] = new JamVotedData(new(7, 3, [new(long.MaxValue, 5), new(8, 2)], [new(long.MaxValue, 8)], 1)),
        [EventTypes.JamFollowed] = new JamFollowedData(long.MaxValue, true),
        [EventTypes.IdeaHidden] = new IdeaHiddenData(
            7,
            new(
                new(8, 7, 2, "Été", "", [Alice], DateTimeOffset.UnixEpoch, IdeaState.Hidden, null, null, 0, null, null, 0, false, 9),
                "It *advertises*.", "")),
        [EventTypes.JamOutcome] = new JamOutcomeData(
            long.MaxValue,
            new(
                long.MaxValue, "Été", 2, [Alice], IdeaStatus.InPilot, "Why not", Alice, 1_000_000, null, Alice,
                DateTimeOffset.MaxValue, 128),
            new(500_000_000, 0, [new(IdeaStatus.Kept, 70_000), new(IdeaStatus.Declined, 0)])),
        [EventTypes.JamJudged] = new JamJudgedData(long.MaxValue, 128),
        [EventTypes.AskVoted] = new AskVotedData(7, 128, true),
        [EventTypes.ArticleSaved] = new ArticleEventData(Article with { State = ArticleState.Scheduled, PublishedAt = null }),
        [EventTypes.ArticlePublished] = new ArticleEventData(Article),
        [EventTypes.ArticleChanged] = new ArticleEventData(Article with { Cover = null, ExpiresAt = null, CommentsOff = true }),
        [EventTypes.ArticleRemoved] = new ArticleRemovedData(),
        [EventTypes.ShortcutsChanged] = new ShortcutsEventData(
            true, [new(7, "Été", "https://example.org/", "👩🏽‍💻", [Population.Employee]), new(8, "Wiki", "http://wiki/", "")]),
        [EventTypes.UserFollowed] = new FollowEventData(new("alice", "Alice", 1, 2), new("bob", "Bob", 3, 4)),
        [EventTypes.UserUnfollowed] = new FollowEventData(new("alice", "Alice", 0, 2), new("bob", "Bob", 3, 3)),
        [EventTypes.CommunityUpdated] = new CommunityEventData(new CommunityView(
            -5, "doors", "Doors", "All of them", CommunityAccess.Closed, CommunityType.OrganisationalUnit,
            CommunityState.Active, 9, DateTimeOffset.UnixEpoch, "France", "fr", [new("feed", false), new("about", true)], null, null)),
        [EventTypes.CommunityJoined] = Membership(MembershipState.Member),
        [EventTypes.CommunityLeft] = Membership(MembershipState.None),
        [EventTypes.CommunityRequested] = Membership(MembershipState.Requested),
        [EventTypes.CommunityInvited] = Membership(MembershipState.Invited),
        [EventTypes.CommunityDeclined] = Membership(MembershipState.None),
        [EventTypes.CommunityRole] = Membership(MembershipState.Member),
        [EventTypes.CommunityBoard] = new BoardEventData(
            new("doors", "Doors"), [Post("Read this first")],
            new(long.MaxValue, "Closed on Friday", DateTimeOffset.UnixEpoch, null), "Hello"),
        [EventTypes.CommunityDismissed] = new CommunityDismissedData(new("doors", "Doors"), Dismissible.Announcement),
        [EventTypes.CommunityRestored] = new CommunityDismissedData(new("doors", "Doors"), Dismissible.Suggestion),
        [EventTypes.MessageCreated] = new MessageEventData(Message, 65_536),
        [EventTypes.MessageEdited] = new MessageEventData(Message with { EditedAt = DateTimeOffset.UnixEpoch }, 2),
        [EventTypes.MessageDeleted] = new MessageEventData(Message with { Text = "", Html = "", IsDeleted = true }, 3),
        [EventTypes.ConversationJoined] = new ConversationJoinedData(new(
            long.MaxValue, ConversationKind.Group, "Été", [Alice], 70_000, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue,
            300, 2, Message, 128, 172, true, [new("alice", 300, 172)])),
        [EventTypes.ConversationLeft] = new ConversationLeftData(),
        [EventTypes.ConversationChanged] = new ConversationChangedData("", [Alice], 3, DateTimeOffset.UnixEpoch, [], 70_000),
        [EventTypes.ConversationMarked] = new ConversationMarkedData(70_000, 300, 0),
        [EventTypes.ConversationMuted] = new ConversationMutedData(true),
    };

    private static ArticleView Article => new(
        long.MaxValue, ArticleState.Published, "Été", "In short", Alice,
        new(9_007_199_254_740_993, MediaKind.Photo, 640, 480, "A door", 0), DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch,
        DateTimeOffset.MaxValue, null, [Population.Employee], ["France"], [], false, true, 70_000, 3, 65_536);
    private static JamView Jam => new(
        7, "Doors", "How **fast**?", "<p>How <strong>fast</strong>?</p>", new("doors", "Doors"), "Europe/Paris", ["fr", "en"],
        [Population.Employee], ["France"], [], true, JamVoting.Points, 1_000, 10,
        [new(JamPhaseKind.Vote, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, [JamAction.Votes, JamAction.Comments], false)],
        [new(1, "Seals", "What lasts?", [Alice])], [Alice], [], null, JamState.Running, null, "", null, 65_536);

    private static AskView Session => new(
        -7, "Ask the boss", "About **doors**.", "<p>About <strong>doors</strong>.</p>", [Alice], DateTimeOffset.UnixEpoch,
        DateTimeOffset.MaxValue, [Population.Employee, Population.OnSiteContractor], AskState.Open, new(2, 70_000, 1, 1), 65_536);

    private static MessageView Message => new(
        9_007_199_254_740_993, long.MaxValue, 70_000, Alice, "Grüße, 日本 😀", "<p>Grüße, 日本 😀</p>",
        DateTimeOffset.UnixEpoch, null, false);

    private static UserView Page => new(
        1, "alice", "Alice", "Fitter", "Flins", "FR", "Line 3", "", Population.OnSiteContractor, 70_000, 0, null,
        DateTimeOffset.MaxValue, "+33 1", "", ["français", "日本語"], [], ["\u2028"],
        [new("door-seals", "Door seals", SkillLevel.Teaches, 300, null), new("c++", "C++", SkillLevel.Learns, 0, Audience.Me)],
        null, null, "12");

    private static BottleView Bottle => new(
        9_007_199_254_740_993, Post("Why?"), BottleState.Solved, 2, Alice, null, null, [BottleOutcome.NewRelation], null,
        new(Alice, 1, InvitationState.PassedOn, DateTimeOffset.UnixEpoch,
            [new(BottleReasonKind.Skill, "Door seals", SkillLevel.Teaches, 300), new(BottleReasonKind.Wrote, Count: 3)]), 70_000);

    private static AuthorView Alice => new("alice", "Alice");

    private static MembershipEventData Membership(MembershipState state) =>
        new(new("doors", "Doors"), Alice, CommunityRole.Animator, state, 9);
}
