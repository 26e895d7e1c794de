using System.Collections.Immutable;
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
            Reactions = ImmutableSortedDictionary<string, int>.Empty,
            CommentCount = int.MaxValue,
            Version = -1,
        }),
        [EventTypes.PostDeleted] = new PostDeletedData(),
        [EventTypes.CommentCreated] = new CommentEventData(
            new CommentView(long.MaxValue, 7, Alice, "Yes", "<p>Yes</p>", [], DateTimeOffset.UnixEpoch, []), 7, 128, 65_536),
        [EventTypes.CommentDeleted] = new CommentEventData(null, 7, 0, 256),
        [EventTypes.ReactionsChanged] = new ReactionsEventData(
            ImmutableSortedDictionary<string, int>.Empty.Add("like", 2).Add("support", 300), ["like"], 5),
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
    };

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
