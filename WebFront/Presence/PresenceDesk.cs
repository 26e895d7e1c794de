using System.Collections.Immutable;
using MyDeclic.Presence;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.WebFront.Presence;

/// <summary>
/// Who is here on this server, who is there anywhere, and who looks at whom. Guarded by the relay's lock; what it holds
/// is as much as there are members present, and who only has a connection costs nothing beyond it.
/// </summary>
internal sealed class PresenceDesk
{
    private readonly string _server = Guid.NewGuid().ToString("N");
    private readonly Dictionary<long, PresenceState> _here = [];
    private readonly HashSet<long> _unreported = [];
    private readonly Dictionary<long, PresenceState> _present = [];
    private readonly Dictionary<long, HashSet<LiveConnection>> _lookers = [];
    private readonly HashSet<long> _hidden = [];
    private readonly HashSet<long> _news = [];
    private bool _owesAll = true;
    private long _number;
    private long _epoch;
    private long _version = -1;

    /// <summary>How somebody's presence is shown.</summary>
    public PresenceState StateOf(long userId) => _present.GetValueOrDefault(userId);

    /// <summary>Counts a member's connections anew.</summary>
    public void Recount(long userId, IEnumerable<LiveConnection> connections)
    {
        var state = connections.Select(connection => connection.Presence.Here).DefaultIfEmpty().Max();
        if (_here.GetValueOrDefault(userId) == state) return;
        if (state == PresenceState.Offline) _here.Remove(userId);
        else _here[userId] = state;
        _unreported.Add(userId);
    }

    /// <summary>Has a connection look at these people, in the place of those before.</summary>
    public void Look(LiveConnection connection, IReadOnlyDictionary<long, string> people)
    {
        foreach (var userId in connection.Presence.People.Keys) LookAway(connection, userId);
        connection.Presence.People = people;
        foreach (var userId in people.Keys)
        {
            if (!_lookers.TryGetValue(userId, out var lookers)) _lookers.Add(userId, lookers = []);
            lookers.Add(connection);
        }
    }

    /// <summary>Hides somebody at once, or no longer.</summary>
    public void Hide(long userId, bool isHidden)
    {
        if (!isHidden)
        {
            // To the other servers they may never have been gone: then nothing would be told anew. Everybody is asked for again.
            if (_hidden.Remove(userId)) _version = -1;
            return;
        }

        _hidden.Add(userId);
        Set(userId, PresenceState.Offline);
    }

    /// <summary>What is to be reported.</summary>
    public PresenceReport TakeReport()
    {
        IEnumerable<PresenceChange> people = _owesAll
            ? _here.Select(one => new PresenceChange(one.Key, one.Value))
            : _unreported.Select(userId => new PresenceChange(userId, _here.GetValueOrDefault(userId)));
        var report = new PresenceReport(_server, ++_number, _owesAll, [.. people], _epoch, _version);
        _unreported.Clear();
        _owesAll = false;
        return report;
    }

    /// <summary>A report may not have arrived: the next one says everything.</summary>
    public void Repeat() => _owesAll = true;

    /// <summary>Takes what a report was answered with.</summary>
    public void Learn(PresenceAnswer answer)
    {
        _owesAll |= answer.WantsAll;
        _epoch = answer.Epoch;
        // While servers may be missing, everybody is asked for again, and nobody is taken for gone.
        _version = answer.IsSettled || !answer.IsWhole ? answer.Version : -1;
        foreach (var (userId, state) in answer.People) Set(userId, _hidden.Contains(userId) ? PresenceState.Offline : state);
        if (!answer.IsWhole || !answer.IsSettled) return;
        var there = answer.People.Select(person => person.UserId).ToHashSet();
        foreach (var gone in _present.Keys.Where(userId => !there.Contains(userId)).ToList()) Set(gone, PresenceState.Offline);
    }

    /// <summary>What each connection is to be told since the last time.</summary>
    public IReadOnlyDictionary<LiveConnection, List<PersonPresence>> TakeNews()
    {
        var news = new Dictionary<LiveConnection, List<PersonPresence>>();
        foreach (var userId in _news)
        {
            foreach (var connection in _lookers.GetValueOrDefault(userId) ?? [])
            {
                if (!news.TryGetValue(connection, out var people)) news.Add(connection, people = []);
                people.Add(new(connection.Presence.People[userId], StateOf(userId)));
            }
        }

        _news.Clear();
        return news;
    }

    /// <summary>Those of these people who are there.</summary>
    public ImmutableArray<PersonPresence> Show(IReadOnlyDictionary<long, string> people) =>
    [
        .. people.Select(person => new PersonPresence(person.Value, StateOf(person.Key)))
            .Where(person => person.State != PresenceState.Offline)
            .OrderBy(person => person.Handle, StringComparer.Ordinal),
    ];

    private void LookAway(LiveConnection connection, long userId)
    {
        if (!_lookers.TryGetValue(userId, out var lookers)) return;
        lookers.Remove(connection);
        if (lookers.Count == 0) _lookers.Remove(userId);
    }

    private void Set(long userId, PresenceState state)
    {
        if (StateOf(userId) == state) return;
        if (state == PresenceState.Offline) _present.Remove(userId);
        else _present[userId] = state;
        if (_lookers.ContainsKey(userId)) _news.Add(userId);
    }
}
