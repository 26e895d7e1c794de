using Microsoft.Extensions.Logging.Abstractions;
using MyDeclic.Conversations;
using MyDeclic.Presence;
using MyDeclic.Users;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A relay between a fake log and fake clients.</summary>
internal sealed class Stage : ILiveGrains, IDisposable
{
    private int _lastConnection;

    public Stage()
    {
        Relay = new(this, new EventEncoder(), Time, NullLogger<TopicRelay>.Instance);
        Relay.Adopt(new(FakeLog.Epoch, 0));
    }

    public ManualTime Time { get; } = new();

    public FakeLog Log { get; } = new();

    public FakeAccess Access { get; } = new();

    public FakePresence Presence { get; } = new();

    public FakePresenceDoor PresenceDoor { get; } = new();

    public FakeTyping Typing { get; } = new();

    public TopicRelay Relay { get; }

    /// <summary>Has the servers tell each other once.</summary>
    public Task ReportAsync() =>
        new PresenceReporter(this, Relay, Time, NullLogger<PresenceReporter>.Instance).ReportAsync();

    /// <summary>What renewing a caller answers.</summary>
    public Func<Caller, Caller?> Renew { get; set; } = caller => caller;

    IEventLogGrain ILiveGrains.Log => Log;

    ITopicAccessGrain ILiveGrains.Access => Access;

    IPresenceGrain ILiveGrains.Presence => Presence;

    IPresenceDoorGrain ILiveGrains.PresenceDoor => PresenceDoor;

    ITypingGrain ILiveGrains.Typing => Typing;

    IUserDirectoryGrain ILiveGrains.Directory => throw new NotSupportedException();

    ISessionGrain ILiveGrains.Session(string key) => throw new NotSupportedException();

    IEventLogObserver ILiveGrains.Expose(IEventLogObserver observer) => observer;

    void ILiveGrains.Withdraw(IEventLogObserver reference)
    {
    }

    public Client Connect(long userId = 7, long sessionId = 70) =>
        TryConnect(userId, sessionId) ?? throw new InvalidOperationException("Refused.");

    public Client? TryConnect(long userId = 7, long sessionId = 70)
    {
        var socket = new FakeSocket($"c{++_lastConnection}");
        var caller = new Caller(userId, Population.Employee, sessionId);
        var connection = new LiveConnection(socket, caller, () => Task.FromResult(Renew(caller)), Time);
        return Relay.Connect(connection) ? new(this, socket, connection) : null;
    }

    /// <summary>Commits an event and hands it over.</summary>
    public LiveEvent Happen(params string[] topics)
    {
        var live = Log.Append(topics);
        Deliver();
        return live;
    }

    /// <summary>Commits a change of access and hands it over.</summary>
    public LiveEvent Change(AccessChange change, params string[] topics)
    {
        var live = Log.Append(topics, change);
        Deliver();
        return live;
    }

    /// <summary>Hands over what was committed.</summary>
    public void Deliver(int most = int.MaxValue) => Deliver(Prepare(most));

    /// <summary>Makes ready, of what was committed, what is watched by now.</summary>
    public LiveBatch Prepare(int most = int.MaxValue) =>
        Plain.Run(() => Log.After(Relay.Place!.Value, most, Relay.Watched));

    /// <summary>Hands over what was made ready.</summary>
    public void Deliver(LiveBatch batch) => Assert.True(Plain.Run(() => Relay.Take(batch)));

    public void Dispose() => Relay.Dispose();
}
