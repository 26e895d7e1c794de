using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>One client of the relay under test.</summary>
internal sealed class Client(Stage stage, FakeSocket socket, LiveConnection connection)
{
    private static readonly object End = new();

    public FakeSocket Socket => socket;

    public LiveConnection Connection => connection;

    public Task<WatchAnswer> WatchAsync(string word, long? after = null) =>
        Plain.Run(() => stage.Relay.WatchAsync(connection, word, after is { } id ? FakeLog.Position(id) : null));

    public Task<WatchAnswer> WatchFromAsync(string word, string position) =>
        Plain.Run(() => stage.Relay.WatchAsync(connection, word, position));

    public Task HereAsync(bool isAway = false) => Plain.Run(() => stage.Relay.BeHereAsync(connection, isAway));

    /// <summary>Who is there of these, as <c>u8 online</c>.</summary>
    public async Task<string> LookAsync(params string[] handles) =>
        Text(await Plain.Run(() => stage.Relay.LookAsync(connection, [.. handles])));

    public void Unwatch(string word) => stage.Relay.Unwatch(connection, word);

    /// <summary>Everything that was sent and not yet read. The client pings before it reads.</summary>
    public async Task<List<object>> ReadAsync()
    {
        connection.Hear();
        connection.Offer(new(new SerializedHubMessage(new InvocationMessage("end", [End])), 0));
        List<object> notices = [];
        while (true)
        {
            var notice = FakeSocket.Notice(await socket.NextAsync());
            if (notice == End) return notices;
            notices.Add(notice);
        }
    }

    /// <summary>The same in short: <c>3 home</c> for an event, <c>gap home changed 4</c>, <c>mark 5</c>.</summary>
    public async Task<string> ReadTextAsync() => string.Join("; ", (await ReadAsync()).Select(Text));

    private static string Text(object notice) => notice switch
    {
        EventNotice live => $"{Id(live.Position)} {live.Topic}",
        GapNotice gap => $"gap {gap.Topic} {gap.Reason} {Id(gap.Position)}",
        PresenceNotice told => string.Join(", ", told.People.Select(one => $"{one.Handle} {one.State}")),
        MarkNotice mark => $"mark {Id(mark.Position)}",
        _ => notice.ToString()!,
    };

    private static long Id(string position) =>
        LogPosition.TryParse(position, out var at) ? at.Id : throw new FormatException(position);
}
