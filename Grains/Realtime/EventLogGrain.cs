using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MyDeclic.Communities;
using MyDeclic.Storage;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Realtime;

/// <summary>
/// Pumps the log to every subscribed server: one loop a server, in log order, the next batch when the last one was
/// acted on. Reentrant, because a command waits here for deliveries that other turns of this grain make.
/// </summary>
[Reentrant]
internal sealed partial class EventLogGrain(
    LogTail log, EventLogStore store, EventRenderer renderer, Database database, TimeProvider clock,
    ILogger<EventLogGrain> logger) : Grain, IEventLogGrain
{
    private const int EventsPerBatchMax = 256;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DeliveryWaitMax = TimeSpan.FromSeconds(5);

    // What was on its way to a server through a process that is gone is never answered.
    private static readonly TimeSpan HandOverMax = TimeSpan.FromSeconds(5);

    private readonly Dictionary<IEventLogObserver, ServerStream> _servers = [];
    private TaskCompletionSource _progress = NewSignal();

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var server in _servers.Values.ToList()) Drop(server);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<LogHead> SubscribeAsync(IEventLogObserver observer, long? after)
    {
        // A server that another silo fed may be further on than this silo.
        if (after > log.Head) await log.CatchUpAsync();
        var leaseUntil = clock.GetUtcNow() + Lease;
        if (_servers.TryGetValue(observer, out var known) && (after is null || after >= known.Place))
        {
            known.LeaseUntil = leaseUntil;
            return new LogHead(database.Epoch, known.Place);
        }

        if (known is not null) Drop(known);
        // A server that was away longer than memory reaches back is told where the log stands now: the gap is its to tell.
        var place = after is { } asked && asked <= log.Head && log.TryReadAfter(asked, 1, out _) ? asked : log.Head;
        var server = new ServerStream(observer, place, leaseUntil);
        _servers[observer] = server;
        _ = PumpAsync(server);
        return new LogHead(database.Epoch, server.Place);
    }

    /// <inheritdoc/>
    public Task UnsubscribeAsync(IEventLogObserver observer)
    {
        if (_servers.TryGetValue(observer, out var server)) Drop(server);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<LogHead> HeadAsync()
    {
        await log.CatchUpAsync();
        return new LogHead(database.Epoch, log.Head);
    }

    /// <inheritdoc/>
    public async Task<ReplayAnswer> ReplayAsync(Caller caller, ImmutableArray<string> topics, long after, long upTo)
    {
        if (after >= upTo) return new([], false);
        if (upTo > log.Head) await log.CatchUpAsync();
        // A place before what the log still holds may have lost what followed it.
        var oldest = await store.OldestIdAsync();
        if (oldest > 0 && after < oldest - 1) return new([], true);
        var entries = await ReadAsync(topics, after, upTo);
        if (entries.Length > Limits.ReplayEventsMax) return new([], true);
        var readable = new Dictionary<long, bool>();
        foreach (var communityId in entries.Select(e => e.CommunityId).OfType<long>().Distinct())
        {
            var standing = await GrainFactory.GetGrain<ICommunityGrain>(communityId).StandingAsync(caller);
            readable[communityId] = standing is { MayRead: true };
        }

        // One's own comings and goings are told even where one may not read any more.
        var mine = Topics.Me(caller.UserId);
        var events = await renderer.RenderAsync([.. entries.Where(e =>
            e.CommunityId is not { } id || readable[id] || e.Topics.Contains(mine))]);
        // What is shown may be newer than the caller's right to see it: then it is asked for anew, by the usual door.
        var isOutdated = (await AheadAsync(upTo)).Any(change => change.UserId == caller.UserId
            || (change.UserId == 0 && readable.ContainsKey(change.CommunityId)));
        return isOutdated ? new([], true) : new(events, false);
    }

    /// <inheritdoc/>
    public async Task DeliveredAsync(long id)
    {
        var giveUp = clock.GetUtcNow() + DeliveryWaitMax;
        while (_servers.Values.Any(server => server.Place < id))
        {
            var left = giveUp - clock.GetUtcNow();
            try
            {
                if (left <= TimeSpan.Zero) throw new TimeoutException();
                await _progress.Task.WaitAsync(left, clock);
            }
            catch (TimeoutException)
            {
                // A server that cannot say that it acted on a revocation gets nothing more until it subscribes anew.
                foreach (var server in _servers.Values.Where(s => s.Place < id).ToList()) Drop(server);
                LogUndelivered(id);
                return;
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<ImmutableArray<LogEntry>> ReadAsync(ImmutableArray<string> topics, long after, long upTo)
    {
        const int Most = Limits.ReplayEventsMax + 1;
        if (!log.TryReadAfter(after, int.MaxValue, out var recent))
        {
            var stored = new SortedDictionary<long, LogEntry>();
            foreach (var some in topics.Chunk(StorageLimits.MaxTopicsPerRead))
            {
                foreach (var entry in await store.ReadAfterAsync(after, upTo, some, Most)) stored[entry.Id] = entry;
            }

            return [.. stored.Values.Take(Most)];
        }

        var wanted = topics.ToHashSet(StringComparer.Ordinal);
        return [.. recent.Where(e => e.Id <= upTo && e.Topics.Any(wanted.Contains)).Take(Most)];
    }

    private async Task<ImmutableArray<AccessChange>> AheadAsync(long after)
    {
        var changes = ImmutableArray.CreateBuilder<AccessChange>();
        ImmutableArray<LogEntry> entries;
        do
        {
            entries = await store.ReadCommittedAsync(after);
            changes.AddRange(entries.Select(renderer.ChangeOf).OfType<AccessChange>());
            if (!entries.IsEmpty) after = entries[^1].Id;
        }
        while (entries.Length == StorageLimits.MaxLogRowsPerRead);
        return changes.DrainToImmutable();
    }

    private async Task PumpAsync(ServerStream server)
    {
        try
        {
            while (!server.Stop.IsCancellationRequested)
            {
                await log.WaitBeyondAsync(server.Place, server.Stop.Token);
                if (server.LeaseUntil < clock.GetUtcNow() || !await HandOverAsync(server)) break;
            }
        }
        catch (OperationCanceledException) when (server.Stop.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            // Whatever it was, the server notices the silence and subscribes anew from the place it reached.
            LogLost(failure);
        }

        Drop(server);
    }

    private async Task<bool> HandOverAsync(ServerStream server)
    {
        if (!log.TryReadAfter(server.Place, EventsPerBatchMax, out var entries)) return false;
        if (entries.IsEmpty) return true;
        var to = entries[^1].Id;
        var events = await renderer.RenderAsync(await NeededAsync(server, entries));
        var batch = new LiveBatch(events, server.Place, to, await AheadAsync(to));
        await server.Observer.OnEventsAsync(batch).WaitAsync(HandOverMax, clock, server.Stop.Token);
        server.Place = batch.To;
        Signal();
        return true;
    }

    // Most of what happens concerns people who are not looking. To show it costs more than all else here.
    private async Task<ImmutableArray<LogEntry>> NeededAsync(ServerStream server, ImmutableArray<LogEntry> entries)
    {
        var topics = entries.SelectMany(entry => entry.Topics).Distinct().ToImmutableArray();
        var watched = await server.Observer.WatchedAsync(entries[^1].Id, topics)
            .WaitAsync(HandOverMax, clock, server.Stop.Token);
        var needed = watched.ToHashSet(StringComparer.Ordinal);
        // Who comes into a conversation watches it from that event on, which is among these.
        needed.UnionWith(entries.Select(renderer.ChangeOf).OfType<AccessChange>().Where(change => change.Seat is not null)
            .Select(change => Topics.Conversation(change.Seat!.ConversationId)));
        return [.. entries.Where(entry => entry.Topics.Any(needed.Contains) || renderer.ChangeOf(entry) is not null)];
    }

    private void Drop(ServerStream server)
    {
        server.Stop.Cancel();
        if (_servers.TryGetValue(server.Observer, out var current) && current == server)
            _servers.Remove(server.Observer);
        Signal();
    }

    private void Signal()
    {
        var done = _progress;
        _progress = NewSignal();
        done.TrySetResult();
    }

    [LoggerMessage(1, LogLevel.Warning, "A server lost the event log's stream; it will subscribe anew")]
    private partial void LogLost(Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "A server did not act on event {Id} in time and was dropped")]
    private partial void LogUndelivered(long id);
}
