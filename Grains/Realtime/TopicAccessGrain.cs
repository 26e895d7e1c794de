using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Asks;
using MyDeclic.Colleagues;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Feeds;
using MyDeclic.Jams;
using MyDeclic.Markdown;
using MyDeclic.News;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Realtime;

/// <summary>Asks the slice that owns what a topic shows, and never decides by itself.</summary>
[StatelessWorker]
internal sealed class TopicAccessGrain(CapabilityMatrix capabilities) : Grain, ITopicAccessGrain
{
    private const int TopicCharactersMax = 120;

    /// <inheritdoc/>
    public Task<Result<TopicGrant>> OpenAsync(Caller caller, string topic)
    {
        var colon = topic.IndexOf(':', StringComparison.Ordinal);
        var (kind, name) = colon < 0 ? (topic, "") : (topic[..colon], topic[(colon + 1)..]);
        if (topic.Length > TopicCharactersMax) return Refuse();
        return (kind, name) switch
        {
            ("home", "") => HomeAsync(caller),
            ("me", "") => MeAsync(caller),
            ("conversations", "") => ConversationsAsync(caller),
            ("user", not "") => UserAsync(caller, name),
            ("community", not "") => CommunityAsync(caller, name),
            ("tag", not "") => TagAsync(caller, name),
            ("post", not "") => PostAsync(caller, name),
            ("asks", "") => AsksAsync(caller),
            ("news", "") => Task.FromResult<Result<TopicGrant>>(new TopicGrant([Topics.News(caller.Population)], 0)),
            ("news-desk", "") => NewsDeskAsync(caller),
            ("ask", not "") => AskAsync(caller, name),
            ("shortcuts", "") => ShortcutsAsync(caller),
            ("jams", "") => JamsAsync(caller),
            ("jam", not "") => JamAsync(caller, name),
            _ => Refuse(),
        };
    }

    private static Task<Result<TopicGrant>> Refuse() => Task.FromResult<Result<TopicGrant>>(
        new Refusal(ErrorCode.InvalidTopic, "No topic is written like this."));

    private async Task<Result<TopicGrant>> HomeAsync(Caller caller) =>
        new TopicGrant(
            await GrainFactory.GetGrain<IFeedGrain>(caller.UserId).SourcesAsync(caller), 0, 0, await HiddenAsync(caller));

    private async Task<Result<TopicGrant>> MeAsync(Caller caller) =>
        new TopicGrant([Topics.Me(caller.UserId)], 0, 0, await HiddenAsync(caller));

    private async Task<Result<TopicGrant>> ConversationsAsync(Caller caller)
    {
        var seats = await GrainFactory.GetGrain<IConversationsGrain>(0).SeatsAsync(caller);
        return new TopicGrant(
            [Topics.Conversations(caller.UserId), .. seats.Select(seat => Topics.Conversation(seat.ConversationId))], 0,
            Seats: seats);
    }

    private Task<HiddenPeople> HiddenAsync(Caller caller) =>
        GrainFactory.GetGrain<IUserDirectoryGrain>(0).HiddenAsync(caller.UserId);

    private async Task<Result<TopicGrant>> UserAsync(Caller caller, string name)
    {
        if (await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindAsync(name) is not { } userId)
            return Refusal.NotFound;
        var user = await GrainFactory.GetGrain<IUserGrain>(userId).GetAsync(caller);
        if (!user.IsDone) return Refusal.NotFound;
        var topic = Topics.User(userId);
        var granted = await ScopedAsync(caller, topic);
        if (!granted.IsDone) return granted;
        ImmutableArray<string> more = userId == caller.UserId ? [topic + Topics.Colleagues, topic + Topics.Own]
            : user.Value.Colleague == ColleagueState.Colleague ? [topic + Topics.Colleagues]
            : [];
        return granted.Value with { Topics = granted.Value.Topics.AddRange(more), OwnerId = userId };
    }

    private async Task<Result<TopicGrant>> TagAsync(Caller caller, string name) => TagRules.IsTag(name)
        ? await ScopedAsync(caller, Topics.Tag(TagRules.Canonical(name)))
        : Refusal.NotFound;

    private async Task<Result<TopicGrant>> CommunityAsync(Caller caller, string name)
    {
        if (await GrainFactory.GetGrain<ICommunityDirectoryGrain>(0).FindAsync(name) is not { } id)
            return Refusal.NotFound;
        var standing = await GrainFactory.GetGrain<ICommunityGrain>(id).StandingAsync(caller);
        if (standing is not { MayRead: true }) return Refusal.NotFound;
        return new TopicGrant(
            standing.MayAnimate ? [Topics.Community(id), Topics.Animators(id)] : [Topics.Community(id)], id);
    }

    private async Task<Result<TopicGrant>> PostAsync(Caller caller, string name)
    {
        if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Refusal.NotFound;
        var standing = await GrainFactory.GetGrain<IConversationGrain>(id).StandingAsync(caller);
        return standing is { MayRead: true }
            ? new TopicGrant(
                [Topics.Post(id)], standing.CommunityId, standing is { CommunityId: 0, IsArticle: false } ? standing.AuthorId : 0)
            : Refusal.NotFound;
    }

    private async Task<Result<TopicGrant>> AsksAsync(Caller caller) => new TopicGrant(
        [await GrainFactory.GetGrain<IAsksGrain>(0).SeesAllAsync(caller) ? Topics.AsksTeam : Topics.Asks(caller.Population)], 0);

    private async Task<Result<TopicGrant>> NewsDeskAsync(Caller caller) =>
        await GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId)
            ? new TopicGrant([Topics.NewsDesk], 0)
            : Refusal.NotFound;
    private async Task<Result<TopicGrant>> ShortcutsAsync(Caller caller) => new TopicGrant(
        [
            await GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId)
                ? Topics.ShortcutsTeam : Topics.Shortcuts(caller.Population),
        ], 0);

    private async Task<Result<TopicGrant>> AskAsync(Caller caller, string name) =>
        long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await GrainFactory.GetGrain<IAsksGrain>(0).SeesAsync(caller, id)
            ? new TopicGrant([Topics.Ask(id)], 0)
            : Refusal.NotFound;

    private async Task<Result<TopicGrant>> JamsAsync(Caller caller) =>
        await ScopedAsync(caller, Topics.Jams(caller.Population));

    private async Task<Result<TopicGrant>> JamAsync(Caller caller, string name) =>
        long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await GrainFactory.GetGrain<IJamGrain>(id).StandingAsync(caller) is { } standing
            ? new TopicGrant([Topics.Jam(id)], standing.CommunityId)
            : Refusal.NotFound;

    /// <summary>A topic in every scope that the caller reads.</summary>
    private async Task<Result<TopicGrant>> ScopedAsync(Caller caller, string topic)
    {
        var topics = ImmutableArray.CreateBuilder<string>();
        topics.Add(topic);
        if (capabilities.Allows(caller.Population, Capability.AccessPublicCommunities)) topics.Add(topic + Topics.Open);
        var restricted = await GrainFactory.GetGrain<ICommunityDirectoryGrain>(0).RestrictedOfAsync(caller);
        topics.AddRange(restricted.Select(id => topic + Topics.Within(id)));
        return new TopicGrant(topics.ToImmutable(), 0, 0, await HiddenAsync(caller));
    }
}
