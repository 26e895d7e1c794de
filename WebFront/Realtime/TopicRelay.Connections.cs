using Microsoft.Extensions.Logging;

namespace MyDeclic.WebFront.Realtime;

/// <content>Who is connected, and what is done to them as time passes.</content>
internal sealed partial class TopicRelay
{
    private readonly Dictionary<string, LiveConnection> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<long, HashSet<LiveConnection>> _byUser = [];
    private readonly Dictionary<long, HashSet<LiveConnection>> _bySession = [];

    /// <summary>How many clients are connected.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_gate) return _connections.Count;
        }
    }

    /// <summary>Takes in a client; false when its member has enough connections already.</summary>
    public bool Connect(LiveConnection connection)
    {
        lock (_gate)
        {
            if (_byUser.TryGetValue(connection.UserId, out var others)
                && others.Count >= LiveLimits.ConnectionsPerMemberMax)
            {
                return false;
            }

            _connections.Add(connection.Id, connection);
            Enter(_byUser, connection.UserId, connection);
            Enter(_bySession, connection.SessionId, connection);
            connection.Told = _place ?? 0;
            return true;
        }
    }

    /// <summary>Forgets a client, if it is known.</summary>
    public void Disconnect(string id)
    {
        lock (_gate)
        {
            if (_connections.TryGetValue(id, out var connection)) Forget(connection);
        }
    }

    /// <summary>The client by its transport's name; null when it is not, or no longer, taken in.</summary>
    public LiveConnection? Find(string id)
    {
        lock (_gate) return _connections.GetValueOrDefault(id);
    }

    /// <summary>Cuts clients that are not there any more, and gives the others their marks.</summary>
    public void Tick()
    {
        LiveEffects effects;
        lock (_gate)
        {
            LiveMessage? mark = null;
            foreach (var connection in _connections.Values.ToList())
            {
                if (connection.IsLost())
                {
                    LogLost(logger, connection.Id, connection.UserId);
                    Cut(connection);
                    continue;
                }

                if (!IsMarkDue(connection)) continue;
                mark ??= EventEncoder.Mark(Here);
                if (connection.Offer(mark)) connection.Told = _place!.Value;
            }

            effects = TakeEffects();
        }

        Follow(effects);
    }

    private bool IsMarkDue(LiveConnection connection)
    {
        if (time.GetElapsedTime(connection.MarkedAt) < LiveLimits.MarkPeriod) return false;
        if (_epoch is null || _place is null || _place <= connection.Told || connection.Watches.Count == 0) return false;
        // A mark promises that everything before it was sent: not so while a watch replays, or owes a gap.
        if (connection.Watches.Values.Any(watch => watch.IsSettling)) return false;
        connection.MarkedAt = time.GetTimestamp();
        return true;
    }

    private void Cut(LiveConnection connection)
    {
        Forget(connection);
        connection.Close();
        _aborted.Add(connection);
    }

    private void Forget(LiveConnection connection)
    {
        foreach (var watch in connection.Watches.Values.ToList()) Remove(watch);
        _connections.Remove(connection.Id);
        Leave(_byUser, connection.UserId, connection);
        Leave(_bySession, connection.SessionId, connection);
        LeavePresence(connection);
        connection.Close();
    }

    private void Remove(Watch watch)
    {
        Unindex(watch);
        watch.State = WatchState.Gone;
        watch.ReplayedTo = null;
        watch.HeldBack.Clear();
        // A word watched again belongs to a newer watch.
        if (watch.Connection.Watches.GetValueOrDefault(watch.Word) == watch)
        {
            watch.Connection.Watches.Remove(watch.Word);
        }
    }

    private static void Enter(
        Dictionary<long, HashSet<LiveConnection>> index, long key, LiveConnection connection)
    {
        if (!index.TryGetValue(key, out var entry)) index.Add(key, entry = []);
        entry.Add(connection);
    }

    private static void Leave(
        Dictionary<long, HashSet<LiveConnection>> index, long key, LiveConnection connection)
    {
        if (!index.TryGetValue(key, out var entry)) return;
        entry.Remove(connection);
        if (entry.Count == 0) index.Remove(key);
    }

    [LoggerMessage(LogLevel.Information, "Client {Connection} of user {User} neither reads nor pings: it was cut")]
    private static partial void LogLost(ILogger logger, string connection, long user);
}
