using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Renders the log's events about people, from SQL, once for everybody who may see them.</summary>
internal sealed class UserEvents(UserStore users, SkillStore skills, ProfileViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.UserUpdated, EventTypes.UserFollowed, EventTypes.UserUnfollowed, EventTypes.UserStanding,
            EventTypes.SessionRevoked, EventTypes.SkillConfirmed, EventTypes.SkillUnconfirmed,
            EventTypes.UserBlocked, EventTypes.UserUnblocked];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            var data = entry.Type switch
            {
                EventTypes.UserUpdated => await UpdatedAsync(entry),
                EventTypes.SkillConfirmed or EventTypes.SkillUnconfirmed => await SkillAsync(entry),
                EventTypes.UserFollowed or EventTypes.UserUnfollowed => await FollowAsync(entry.ActorId, entry.Subject),
                EventTypes.UserBlocked or EventTypes.UserUnblocked => await BlockAsync(entry),
                _ => null,
            };
            if (data is not null) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => entry.Type switch
    {
        EventTypes.UserFollowed or EventTypes.UserUnfollowed => new(AccessChangeKind.Follows, entry.ActorId, 0, 0),
        EventTypes.UserStanding => new(AccessChangeKind.Standing, entry.Subject, 0, 0),
        EventTypes.SessionRevoked => new(AccessChangeKind.Session, entry.ActorId, 0, entry.Subject),
        EventTypes.UserBlocked => new(AccessChangeKind.Blocked, SideOf(entry), 0, 0, entry.Subject),
        EventTypes.UserUnblocked => new(AccessChangeKind.Unblocked, SideOf(entry), 0, 0, entry.Subject),
        _ => null,
    };

    private static long SideOf(LogEntry entry) => long.Parse(entry.Detail!, CultureInfo.InvariantCulture);

    // Who is blocked is not told.
    private async Task<EventData?> BlockAsync(LogEntry entry) =>
        SideOf(entry) == entry.ActorId && await users.FindAsync(entry.Subject) is { } user
            ? new BlockEventData(new(user.Handle, user.Name))
            : null;

    // Each audience has an event of its own, on a topic that only its people are given.
    private async Task<EventData?> UpdatedAsync(LogEntry entry)
    {
        if (await views.LoadAsync(entry.Subject) is not { } profile) return null;
        var audience = entry.Detail switch
        {
            Topics.Own => Audience.Me,
            Topics.Colleagues => Audience.Colleagues,
            _ => Audience.Everyone,
        };
        return new UserEventData(await views.ShowAsync(profile, audience));
    }

    // On the topics of the two alone. What is hidden from the confirmer since is not counted for them any more.
    private async Task<EventData?> SkillAsync(LogEntry entry)
    {
        if (await users.FindAsync(entry.Subject) is not { } user) return null;
        var seen = await skills.OfAsync(entry.Subject, Audience.Colleagues);
        return seen.FirstOrDefault(row => row.Skill == entry.Detail) is { } skill
            ? new SkillEventData(new(user.Handle, user.Name), skill.Skill, skill.Confirmations)
            : null;
    }

    private async Task<EventData?> FollowAsync(long followerId, long followeeId)
    {
        var follower = await SideAsync(followerId);
        var followee = await SideAsync(followeeId);
        return follower is null || followee is null ? null : new FollowEventData(follower, followee);
    }

    private async Task<FollowSide?> SideAsync(long userId)
    {
        if (await users.FindAsync(userId) is not { } user) return null;
        var (followers, following, _) = await users.CountsAsync(userId, 0);
        return new FollowSide(user.Handle, user.Name, following, followers);
    }
}
