using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>What clients may say on a live connection. See <c>docs/api.md</c>, "Live".</summary>
[Authorize]
internal sealed class LiveHub(TopicRelay relay, CommandLimiter limiter) : Hub
{
    /// <summary>Where a connection keeps the <see cref="ErrorCode"/> for which it was not taken in.</summary>
    public const string RefusalItem = "refusal";

    /// <summary>Where a connection keeps the <see cref="LiveMeter"/> on what comes in.</summary>
    public const string MeterItem = "meter";

    /// <summary>Watches a topic from a position on, or from now on.</summary>
    /// <exception cref="HubException">
    /// <c>not_found</c>, <c>too_many</c>, <c>rate_limited</c>, <c>invalid_topic</c>, <c>unavailable</c>.
    /// </exception>
    public Task<WatchAnswer> Watch(string topic, string? position) =>
        relay.WatchAsync(Connection, Checked(topic), position);

    /// <summary>Stops watching a topic.</summary>
    public void Unwatch(string topic) => relay.Unwatch(Connection, Checked(topic));

    /// <summary>
    /// Says that one is there: looking, or away from the screen. A connection that never says it does not count.
    /// </summary>
    /// <exception cref="HubException"><c>rate_limited</c>, <c>unavailable</c>.</exception>
    public Task Here(bool isAway) => relay.BeHereAsync(Connection, isAway);

    /// <summary>Looks at the presence of people, in the place of those before.</summary>
    /// <returns>Those who are there now; changes are told by <c>presence</c>.</returns>
    /// <exception cref="HubException"><c>too_many</c>, <c>rate_limited</c>, <c>unavailable</c>.</exception>
    public Task<PresenceNotice> Look(string[] handles)
    {
        var people = (handles ?? []).Select(handle => Checked(handle).ToLowerInvariant());
        return relay.LookAsync(Connection, [.. people.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Says that one is writing in a private conversation. Says nothing of whether there is one.</summary>
    /// <exception cref="HubException"><c>rate_limited</c>.</exception>
    public Task Type(string conversation) => relay.TypeAsync(Connection, Checked(conversation));

    /// <inheritdoc/>
    public override Task OnConnectedAsync() =>
        Context.Items[RefusalItem] is ErrorCode code ? throw LiveRefusal.Of(code) : Task.CompletedTask;

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var isBroken = Context.Items.TryGetValue(MeterItem, out var meter) && meter is LiveMeter { IsBroken: true };
        if (isBroken && Context.User?.CallerOrNull() is { } caller)
        {
            limiter.CountProtocolError(caller.UserId);
        }

        return Task.CompletedTask;
    }

    private LiveConnection Connection =>
        relay.Find(Context.ConnectionId) ?? throw LiveRefusal.Of(ErrorCode.Unauthenticated);

    /// <summary>Keeps out what no topic can be; which topics there are is for the door to say.</summary>
    private static string Checked(string? topic)
    {
        var isWord = topic is { Length: > 0 and <= LiveLimits.WordCharactersMax }
            && !topic.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
        return isWord ? topic! : throw LiveRefusal.Of(ErrorCode.InvalidTopic);
    }
}
