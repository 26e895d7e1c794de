using System.Collections.Immutable;
using System.Threading.Channels;
using MyDeclic.Users;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>An event log that hands over what the test says, when it says so.</summary>
internal sealed class FakeLog : IEventLogGrain
{
    public const string Epoch = "epoch";

    private readonly Lock _gate = new();
    private readonly List<LiveEvent> _events = [];

    /// <summary>Ids up to here are too old to be replayed.</summary>
    public long ForgottenUpTo { get; set; }

    /// <summary>What later events change about access, known when the next batch is handed over.</summary>
    public ImmutableArray<AccessChange> Ahead { get; set; } = [];

    /// <summary>Awaited by every replay, after its answer is made.</summary>
    public Func<Task> BeforeReplay { get; set; } = () => Task.CompletedTask;

    /// <summary>Which past events the caller may see now.</summary>
    public Func<Caller, LiveEvent, bool> MaySee { get; set; } = (_, _) => true;

    /// <summary>Who subscribed, and from where.</summary>
    public Channel<(IEventLogObserver Observer, long? After)> Subscriptions { get; } =
        Channel.CreateUnbounded<(IEventLogObserver Observer, long? After)>();

    /// <summary>How often somebody asked where the log stands: servers do when they took a renewal in.</summary>
    public Channel<bool> HeadsAsked { get; } = Channel.CreateUnbounded<bool>();

    public int Unsubscriptions { get; private set; }

    /// <summary>What subscribing answers, or throws.</summary>
    public Func<long?, LogHead>? OnSubscribe { get; set; }

    public long Head
    {
        get
        {
            lock (_gate) return _events.Count == 0 ? 0 : _events[^1].Id;
        }
    }

    public static string Position(long id) => new LogPosition(Epoch, id).ToString();

    /// <summary>Commits an event: it is in the log, and not handed over yet.</summary>
    public LiveEvent Append(
        string[] topics, AccessChange? change = null, EventData? data = null, string? type = null)
    {
        type ??= change is null ? EventTypes.PostDeleted : EventTypes.CommunityLeft;
        lock (_gate)
        {
            var id = _events.Count == 0 ? 1 : _events[^1].Id + 1;
            var live = new LiveEvent(
                id, Position(id), type, 1000 + id, DateTimeOffset.UnixEpoch, new AuthorView("alice", "Alice"), [.. topics],
                data ?? (change is null || topics.Length > 0 ? new PostDeletedData() : null), change);
            _events.Add(live);
            return live;
        }
    }

    /// <summary>The next batch for a server that has reached <paramref name="place"/>.</summary>
    public LiveBatch After(long place, int most = int.MaxValue)
    {
        lock (_gate)
        {
            ImmutableArray<LiveEvent> next = [.. _events.Where(live => live.Id > place).Take(most)];
            return new(next, place, next.IsEmpty ? place : next[^1].Id, Ahead);
        }
    }

    /// <summary>The same, of which only what <paramref name="watched"/> says, and what changes access, is made ready.</summary>
    public LiveBatch After(long place, int most, Func<long, ImmutableArray<string>, ImmutableArray<string>> watched)
    {
        var next = After(place, most);
        var needed = watched(next.To, [.. next.Events.SelectMany(live => live.Topics).Distinct()]);
        return next with
        {
            Events = [.. next.Events.Where(live => live.Change is not null || live.Topics.Intersect(needed).Any())],
        };
    }

    public Task<LogHead> SubscribeAsync(IEventLogObserver observer, long? after)
    {
        Subscriptions.Writer.TryWrite((observer, after));
        return Task.FromResult(OnSubscribe?.Invoke(after) ?? new LogHead(Epoch, after ?? Head));
    }

    public Task UnsubscribeAsync(IEventLogObserver observer)
    {
        Unsubscriptions++;
        return Task.CompletedTask;
    }

    public Task<LogHead> HeadAsync()
    {
        HeadsAsked.Writer.TryWrite(true);
        return Task.FromResult(new LogHead(Epoch, Head));
    }

    public async Task<ReplayAnswer> ReplayAsync(Caller caller, ImmutableArray<string> topics, long after, long upTo)
    {
        ReplayAnswer answer;
        lock (_gate)
        {
            answer = after < ForgottenUpTo
                ? new([], true)
                : new([.. _events.Where(live => live.Id > after && live.Id <= upTo
                    && live.Topics.Intersect(topics).Any() && MaySee(caller, live))], false);
        }

        await BeforeReplay();
        return answer;
    }

    public Task DeliveredAsync(long id) => Task.CompletedTask;
}
