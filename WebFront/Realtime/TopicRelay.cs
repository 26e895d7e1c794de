using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Brings one ordered stream, the event log, to every client of this server. Everything that decides who gets what
/// happens in log order under one short lock that never waits for a grain or a client: what an event changes about
/// access holds before the next event is looked at.
/// </summary>
internal sealed partial class TopicRelay(
    ILiveGrains grains, EventEncoder encoder, TimeProvider time, ILogger<TopicRelay> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<Watch>> _byTopic = new(StringComparer.Ordinal);
    private readonly List<LiveConnection> _aborted = [];
    private readonly List<Watch> _unsettled = [];
    private readonly List<LiveConnection> _idle = [];
    private string? _epoch;
    private long? _place;

    /// <summary>Up to where the log was brought to the clients; null before the stream began.</summary>
    public long? Place
    {
        get
        {
            lock (_gate) return _place;
        }
    }

    /// <summary>
    /// Takes what the log says about where the stream stands: its epoch and, the first time, the place to start from.
    /// Another epoch means another log, and a place further on means that what lies between cannot be had: then all
    /// clients are cut, and come back with their positions.
    /// </summary>
    public void Adopt(LogHead head)
    {
        LiveEffects effects;
        lock (_gate)
        {
            if ((_epoch is not null && _epoch != head.Epoch) || head.Id > _place) StartAnew(head.Id);
            _epoch = head.Epoch;
            _place ??= head.Id;
            effects = TakeEffects();
        }

        Follow(effects);
    }

    /// <summary>Gives up what the log can no longer hand over: clients are cut and come back for it.</summary>
    /// <param name="newPlace">From where on the log is known again.</param>
    public void Restart(long newPlace)
    {
        LiveEffects effects;
        lock (_gate)
        {
            StartAnew(newPlace);
            effects = TakeEffects();
        }

        Follow(effects);
    }

    /// <summary>
    /// Acts on the next events. When it returns, every later event will be judged by what these changed.
    /// </summary>
    /// <returns>False when events before these are missing: then nothing was done.</returns>
    public bool Take(LiveBatch batch)
    {
        LiveEffects effects;
        lock (_gate)
        {
            _place ??= batch.From;
            if (batch.From > _place) return false;
            try
            {
                var fresh = batch.Events.Where(live => live.Id > _place).ToList();
                // All of them first: an event shows things as they were when the batch was made ready, a text edited
                // since, so whoever lost the right to see it by then is not to get what came before that either.
                foreach (var change in fresh.Select(live => live.Change).Concat(batch.Ahead)) Apply(change);
                foreach (var live in fresh)
                {
                    _place = live.Id;
                    Deliver(live);
                }
            }
            finally
            {
                WriteIdle();
            }

            _place = Math.Max(_place.Value, batch.To);
            ForgetDeclined();
            effects = TakeEffects();
        }

        Follow(effects);
        return true;
    }

    /// <summary>Cuts all clients; for the server's end.</summary>
    public void Dispose()
    {
        Restart(0);
        _grainCalls.Dispose();
    }

    // Only at the end, so that what belongs together goes out in one write, and each part of the clients in one turn.
    private void WriteIdle()
    {
        foreach (var turn in WriteTurn.Split(_idle)) ThreadPool.UnsafeQueueUserWorkItem(turn, preferLocal: false);
        _idle.Clear();
    }

    private void Deliver(LiveEvent live)
    {
        EncodedEvent? encoded = null;
        // Neighbours mostly watch by the same word.
        var (word, message) = ((string?)null, (LiveMessage?)null);
        foreach (var topic in live.Topics)
        {
            if (!_byTopic.TryGetValue(topic, out var watches)) continue;
            encoded ??= encoder.Encode(live);
            if (encoded is null) return;
            foreach (var watch in watches)
            {
                if (watch.Seen >= live.Id || !watch.MaySee(topic, live)) continue;
                watch.Seen = live.Id;
                if (watch.Hidden.Touches(live))
                {
                    if (Encode(live, watch) is { } apart) Hand(watch, apart.For(watch.Word), live.Id, _idle);
                    continue;
                }

                if (message is null || watch.Word != word) (word, message) = (watch.Word, encoded.For(watch.Word));
                Hand(watch, message, live.Id, _idle);
            }
        }
    }

    private void Hand(Watch watch, LiveMessage message, long id, List<LiveConnection> idle)
    {
        if (watch.State == WatchState.Live)
        {
            Send(watch.Connection, message, idle);
            watch.Connection.Told = Math.Max(watch.Connection.Told, id);
            return;
        }

        if (watch.Owes is not null) return;
        if (watch.HeldBack.Count < LiveLimits.HeldBackEventsMax)
        {
            watch.HeldBack.Add(message);
            return;
        }

        watch.HeldBack.Clear();
        watch.Owes = GapReason.Overflow;
    }

    private void Send(LiveConnection connection, LiveMessage message, List<LiveConnection>? idle = null)
    {
        if (!connection.Offer(message, idle)) Overflow(connection, idle);
    }

    /// <summary>Drops what waits for a client that reads too slowly, and tells it so, once a watch.</summary>
    private void Overflow(LiveConnection connection, List<LiveConnection>? idle)
    {
        var gaps = new List<LiveMessage>(connection.Watches.Count);
        foreach (var watch in connection.Watches.Values)
        {
            if (watch.State == WatchState.Live)
            {
                watch.Seen = Math.Max(watch.Seen, _place!.Value);
                gaps.Add(EventEncoder.Gap(watch.Word, GapReason.Overflow, Here));
            }
            else if (watch.ReplayedTo is not null)
            {
                watch.HeldBack.Clear();
                watch.Owes ??= GapReason.Overflow;
            }
        }

        if (connection.Presence.Looks) gaps.Add(EventEncoder.Gap(PresenceWord, GapReason.Overflow, Here));
        connection.Replace(gaps, idle);
        LogOverflow(logger, connection.Id, connection.UserId);
    }

    private LogPosition Here => new(_epoch!, _place!.Value);

    private void StartAnew(long newPlace)
    {
        foreach (var connection in _connections.Values.ToList()) Cut(connection);
        _place = newPlace;
        _declined.Clear();
    }

    private void Index(Watch watch)
    {
        foreach (var topic in watch.Topics)
        {
            if (!_byTopic.TryGetValue(topic, out var watches)) _byTopic.Add(topic, watches = []);
            watches.Add(watch);
        }
    }

    private void Unindex(Watch watch)
    {
        foreach (var topic in watch.Topics)
        {
            if (!_byTopic.TryGetValue(topic, out var watches)) continue;
            watches.Remove(watch);
            if (watches.Count == 0) _byTopic.Remove(topic);
        }

        watch.Topics = [];
    }

    private LiveEffects TakeEffects()
    {
        if (_aborted.Count == 0 && _unsettled.Count == 0 && _behind.Count == 0) return default;
        LiveEffects effects = new([.. _aborted], [.. _unsettled], [.. _behind]);
        _aborted.Clear();
        _unsettled.Clear();
        _behind.Clear();
        return effects;
    }

    private void Follow(LiveEffects effects)
    {
        foreach (var connection in effects.Aborted ?? []) connection.Abort();
        foreach (var watch in effects.Unsettled ?? []) _ = ResettleAsync(watch);
        foreach (var waiting in effects.Moved ?? []) waiting.SetResult();
    }

    [LoggerMessage(LogLevel.Information,
        "Client {Connection} of user {User} reads too slowly: its queue was dropped and it was told of a gap")]
    private static partial void LogOverflow(ILogger logger, string connection, long user);
}
