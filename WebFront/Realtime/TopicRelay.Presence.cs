using System.Collections.Immutable;
using MyDeclic.Presence;
using MyDeclic.Realtime;
using MyDeclic.WebFront.Presence;

namespace MyDeclic.WebFront.Realtime;

/// <content>Who is there: told beside the log, which knows nothing of it.</content>
internal sealed partial class TopicRelay
{
    /// <summary>What stands in the place of a topic when a client must look again.</summary>
    private const string PresenceWord = "presence";

    private readonly PresenceDesk _desk = new();

    /// <summary>Takes note that a connection's member is there.</summary>
    public async Task BeHereAsync(LiveConnection connection, bool isAway)
    {
        var state = isAway ? PresenceState.Away : PresenceState.Online;
        await AskOfPresenceAsync(
            connection,
            // The wish is looked up once a connection: what changes it resets this.
            caller => connection.Presence.Here == PresenceState.Offline
                ? grains.PresenceDoor.ShowsAsync(caller)
                : Task.FromResult(true),
            shows =>
            {
                connection.Presence.Here = shows ? state : PresenceState.Offline;
                Recount(connection.UserId);
            });
    }

    /// <summary>Has a connection be told of the presence of people, in the place of those before.</summary>
    /// <returns>Those who are there now, of those whose presence the member may see.</returns>
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException"><c>too_many</c>, <c>unauthenticated</c>.</exception>
    public async Task<PresenceNotice> LookAsync(LiveConnection connection, ImmutableArray<string> handles)
    {
        if (handles.Length > Limits.PresenceLookedAtMax) throw LiveRefusal.Of(ErrorCode.TooMany);
        ImmutableArray<PersonPresence> shown = [];
        connection.Presence.Looks = true;
        await AskOfPresenceAsync(
            connection,
            caller => grains.PresenceDoor.SeenAsync(caller, handles),
            seen =>
            {
                _desk.Look(connection, seen.ToDictionary(person => person.UserId, person => person.Handle));
                shown = _desk.Show(connection.Presence.People);
            });
        return new(shown);
    }

    /// <summary>Those of these people who are there, for a fresh read.</summary>
    public ImmutableArray<PersonPresence> ShowPresence(ImmutableArray<PersonSeen> people)
    {
        lock (_gate) return _desk.Show(people.ToDictionary(person => person.UserId, person => person.Handle));
    }

    /// <summary>What this server reports of its members.</summary>
    public PresenceReport TakePresenceReport()
    {
        lock (_gate) return _desk.TakeReport();
    }

    /// <summary>Takes the answer to a report, and tells those who look; null when there was none.</summary>
    public void LearnPresence(PresenceAnswer? answer)
    {
        lock (_gate)
        {
            if (answer is null) _desk.Repeat();
            else _desk.Learn(answer);
            TellPresence(_idle);
            WriteIdle();
        }
    }

    private async Task AskOfPresenceAsync<T>(LiveConnection connection, Func<Caller, Task<T>> ask, Action<T> use)
    {
        while (true)
        {
            int turn;
            bool isStale;
            lock (_gate)
            {
                if (!_connections.ContainsKey(connection.Id)) throw LiveRefusal.Of(ErrorCode.Unauthenticated);
                (turn, isStale) = (connection.Presence.Turn, connection.IsCallerStale);
            }

            // Whoever asks for a topic renews the connection's own; this is for one question.
            var caller = isStale
                ? await AskAsync(connection.RenewAsync) ?? throw LiveRefusal.Of(ErrorCode.Unauthenticated)
                : connection.Caller;
            var answer = await AskAsync(() => ask(caller));
            lock (_gate)
            {
                if (!_connections.ContainsKey(connection.Id)) throw LiveRefusal.Of(ErrorCode.Unauthenticated);
                if (connection.Presence.Turn != turn) continue;
                use(answer);
                return;
            }
        }
    }

    private void Recount(long userId) => _desk.Recount(userId, _byUser.GetValueOrDefault(userId) ?? []);

    private void LeavePresence(LiveConnection connection)
    {
        _desk.Look(connection, new Dictionary<long, string>());
        Recount(connection.UserId);
    }

    /// <summary>What an event changes about whose presence is told to whom: holds before any later event.</summary>
    private void ApplyToPresence(AccessChange? change)
    {
        if (change?.Kind is not (AccessChangeKind.Standing or AccessChangeKind.Blocked or AccessChangeKind.Unblocked
            or AccessChangeKind.PresenceHidden or AccessChangeKind.PresenceShown)) return;
        foreach (var connection in _byUser.GetValueOrDefault(change.UserId) ?? [])
        {
            connection.Presence.Turn++;
            // What is about one person takes that one away; everything else is for the door to say anew.
            _desk.Look(connection, change.OtherId == 0
                ? new Dictionary<long, string>()
                : connection.Presence.People.Where(person => person.Key != change.OtherId).ToDictionary());
            if (change.OtherId == 0) connection.Presence.Here = PresenceState.Offline;
            if (connection.Presence.Looks)
                Send(connection, EventEncoder.Gap(PresenceWord, GapReason.Changed, Here), _idle);
        }

        Recount(change.UserId);
        if (change.Kind is not (AccessChangeKind.PresenceHidden or AccessChangeKind.PresenceShown)) return;
        _desk.Hide(change.UserId, change.Kind == AccessChangeKind.PresenceHidden);
        TellPresence(_idle);
    }

    private void TellPresence(List<LiveConnection> idle)
    {
        foreach (var (connection, people) in _desk.TakeNews())
            Send(connection, EventEncoder.Presence(new([.. people])), idle);
    }
}
