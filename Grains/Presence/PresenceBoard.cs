using System.Collections.Immutable;

namespace MyDeclic.Presence;

/// <summary>
/// Who is there on any server, and what changed since a server was told last. Time passes for it only when somebody
/// reports: whoever would care reports.
/// </summary>
internal sealed class PresenceBoard(TimeProvider time)
{
    private readonly long _startedAt = time.GetTimestamp();
    private readonly long _epoch = Random.Shared.NextInt64(1, long.MaxValue);
    private readonly Dictionary<string, Server> _servers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Person> _people = [];
    private readonly Queue<(long UserId, long LeftAt)> _leaving = new();
    private readonly Queue<PresenceChange> _changes = new();
    private long _version;

    /// <summary>Takes a server's report and tells it what it does not know.</summary>
    public PresenceAnswer Take(PresenceReport report)
    {
        DropSilentServers();
        var isKnown = _servers.TryGetValue(report.Server, out var server);
        if (!isKnown && report.IsWhole) _servers.Add(report.Server, server = new Server());
        if (server is not null && report.Number > server.Number)
        {
            server.Number = report.Number;
            server.HeardAt = time.GetTimestamp();
            Apply(server, report);
        }

        EndGraces();
        return Answer(report, wantsAll: server is null);
    }

    private PresenceAnswer Answer(PresenceReport report, bool wantsAll)
    {
        var isSettled = time.GetElapsedTime(_startedAt) >= PresenceLimits.Lease;
        var behind = _version - report.Version;
        if (report.Epoch == _epoch && report.Version >= 0 && behind <= _changes.Count)
        {
            // Of several changes of one person only the last is news.
            var fresh = _changes.Skip(_changes.Count - (int)behind).Reverse().DistinctBy(change => change.UserId);
            return new(_epoch, _version, false, isSettled, wantsAll, [.. fresh]);
        }

        var all = _people.Where(person => person.Value.Told != PresenceState.Offline)
            .Select(person => new PresenceChange(person.Key, person.Value.Told));
        return new(_epoch, _version, true, isSettled, wantsAll, [.. all]);
    }

    private void Apply(Server server, PresenceReport report)
    {
        if (report.IsWhole)
        {
            var named = report.People.Select(person => person.UserId).ToHashSet();
            foreach (var missing in server.People.Keys.Where(id => !named.Contains(id)).ToList())
                Move(server, missing, PresenceState.Offline);
        }

        foreach (var (userId, state) in report.People) Move(server, userId, state);
    }

    private void Move(Server server, long userId, PresenceState state)
    {
        var before = server.People.GetValueOrDefault(userId);
        if (before == state) return;
        if (state == PresenceState.Offline) server.People.Remove(userId);
        else server.People[userId] = state;
        if (!_people.TryGetValue(userId, out var person)) _people.Add(userId, person = new Person());
        person.Count(before, -1);
        person.Count(state, 1);
        person.LeftAt = null;
        if (person.Now != PresenceState.Offline)
        {
            Tell(userId, person, person.Now);
            return;
        }

        person.LeftAt = time.GetTimestamp();
        _leaving.Enqueue((userId, person.LeftAt.Value));
    }

    private void EndGraces()
    {
        while (_leaving.TryPeek(out var first) && time.GetElapsedTime(first.LeftAt) >= PresenceLimits.Grace)
        {
            _leaving.Dequeue();
            // Who came back, or left again since, is not meant any more.
            if (!_people.TryGetValue(first.UserId, out var person) || person.LeftAt != first.LeftAt) continue;
            Tell(first.UserId, person, PresenceState.Offline);
            _people.Remove(first.UserId);
        }
    }

    private void DropSilentServers()
    {
        var silent = _servers.Where(one => time.GetElapsedTime(one.Value.HeardAt) >= PresenceLimits.Lease);
        foreach (var (name, server) in silent.ToList())
        {
            foreach (var userId in server.People.Keys.ToList()) Move(server, userId, PresenceState.Offline);
            _servers.Remove(name);
        }
    }

    private void Tell(long userId, Person person, PresenceState state)
    {
        if (person.Told == state) return;
        person.Told = state;
        _version++;
        _changes.Enqueue(new(userId, state));
        if (_changes.Count > PresenceLimits.ChangesKept) _changes.Dequeue();
    }

    private sealed class Server
    {
        public Dictionary<long, PresenceState> People { get; } = [];

        public long Number { get; set; } = long.MinValue;

        public long HeardAt { get; set; }
    }

    private sealed class Person
    {
        private int _online;
        private int _away;

        public PresenceState Told { get; set; }

        /// <summary>When the last server lost them, as a timestamp; null while they are there.</summary>
        public long? LeftAt { get; set; }

        public PresenceState Now =>
            _online > 0 ? PresenceState.Online : _away > 0 ? PresenceState.Away : PresenceState.Offline;

        /// <summary>Counts a server on which they are so.</summary>
        public void Count(PresenceState state, int by)
        {
            if (state == PresenceState.Online) _online += by;
            if (state == PresenceState.Away) _away += by;
        }
    }
}
