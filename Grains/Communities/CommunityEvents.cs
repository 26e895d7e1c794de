using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>Renders the log's events about communities and their members.</summary>
internal sealed class CommunityEvents(
    CommunityStore communities, MembershipStore memberships, BoardStore board, TimeProvider clock, IGrainFactory grains)
    : IEventSource
{
    /// <summary>The detail of a <c>community.updated</c> that changed who may read.</summary>
    public const string AccessChanged = "access";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.CommunityUpdated, EventTypes.CommunityJoined, EventTypes.CommunityLeft,
            EventTypes.CommunityRequested, EventTypes.CommunityInvited, EventTypes.CommunityDeclined,
            EventTypes.CommunityRole, EventTypes.CommunityBoard, EventTypes.CommunityDismissed,
            EventTypes.CommunityRestored];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            var communityId = entry.CommunityId!.Value;
            if (await communities.FindAsync(communityId) is not { } community) continue;
            var data = entry.Type switch
            {
                EventTypes.CommunityUpdated => new CommunityEventData(
                    community.ToView(await memberships.CountAsync(communityId), null, null)),
                EventTypes.CommunityBoard => await BoardAsync(community),
                EventTypes.CommunityDismissed or EventTypes.CommunityRestored => new CommunityDismissedData(
                    new(community.Slug, community.Name), Enum.Parse<Dismissible>(entry.Detail!)),
                _ => await MembershipAsync(community, await memberships.CountAsync(communityId), entry.Subject),
            };
            if (data is not null) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => entry.Type switch
    {
        EventTypes.CommunityJoined or EventTypes.CommunityLeft or EventTypes.CommunityRole =>
            new(AccessChangeKind.Membership, entry.Subject, entry.CommunityId!.Value, 0),
        EventTypes.CommunityUpdated when entry.Detail == AccessChanged =>
            new(AccessChangeKind.Community, 0, entry.CommunityId!.Value, 0),
        _ => null,
    };

    /// <summary>How the log names what was taken off a screen.</summary>
    internal static string Word(Dismissible what) => what.ToString();

    private async Task<EventData> BoardAsync(CommunityRecord community)
    {
        var pins = await grains.GetGrain<IPostViewsGrain>(0).ShowAsync(await board.PinsAsync(community.Id));
        return new BoardEventData(
            new(community.Slug, community.Name), pins, BoardRules.Announcement(community, clock.GetUtcNow(), null),
            community.Welcome);
    }

    private async Task<EventData?> MembershipAsync(CommunityRecord community, int count, long userId)
    {
        var people = await grains.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([userId]);
        if (!people.TryGetValue(userId, out var person)) return null;
        var row = await memberships.FindAsync(community.Id, userId);
        return new MembershipEventData(
            new(community.Slug, community.Name), person, row?.Role ?? CommunityRole.Member,
            row?.State ?? MembershipState.None, count);
    }
}
