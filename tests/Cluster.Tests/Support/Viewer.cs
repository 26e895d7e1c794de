using System.Net.WebSockets;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;

namespace MyDeclic.Cluster.Tests.Support;

/// <summary>
/// Somebody with a page open, as any client behaves: it connects again when the connection ends, and goes on from the
/// last position that it was told.
/// </summary>
internal sealed class Viewer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Member _who;
    private readonly string _topic;
    private readonly List<HubEvent> _told = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _more = NewSignal();
    private HubClient? _hub;
    private string? _position;
    private Task _reading = Task.CompletedTask;

    private Viewer(Member who, string topic) => (_who, _topic) = (who, topic);

    /// <summary>What was told so far, in order.</summary>
    public IReadOnlyList<HubEvent> Told
    {
        get
        {
            lock (_gate) return [.. _told];
        }
    }

    /// <summary>
    /// How often it was told that something was missed. That what the page is made of changed, as by a follow a moment
    /// ago, is no such thing.
    /// </summary>
    public IReadOnlyList<string> Gaps =>
        [.. Told.Where(told => told.Target == "gap").Select(told => told.Text("reason")).Where(why => why != "changed")];

    /// <summary>The subjects of one type of event, in the order in which they came, as often as they came.</summary>
    public IReadOnlyList<string> Subjects(string type) =>
        [.. Events.Where(told => told.Text("type") == type).Select(told => told.Text("subject"))];

    private IEnumerable<HubEvent> Events => Told.Where(told => told.Target == "event");

    /// <summary>Opens the page.</summary>
    public static async Task<Viewer> OpenAsync(Member who, string topic)
    {
        var viewer = new Viewer(who, topic);
        await viewer.ConnectAsync();
        viewer._reading = Task.Run(viewer.ReadAsync);
        return viewer;
    }

    /// <summary>Waits until an event about <paramref name="subject"/> came.</summary>
    public Task WaitForAsync(string type, string subject) => WaitUntilAsync(() => Subjects(type).Contains(subject));

    /// <summary>Waits until an event of a type came.</summary>
    public Task WaitForTypeAsync(string type) => WaitUntilAsync(() => Subjects(type).Count > 0);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_hub is not null) await _hub.DisposeAsync();
        await _reading;
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task WaitUntilAsync(Func<bool> isThere)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            Task more;
            lock (_gate) more = _more.Task;
            if (isThere()) return;
            await more.WaitAsync(limit.Token);
        }
    }

    private async Task ReadAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            await foreach (var told in _hub!.Events.ReadAllAsync()) Take(told);
            await ReconnectAsync();
        }
    }

    private async Task ReconnectAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await _hub!.DisposeAsync();
                await ConnectAsync();
                return;
            }
            catch (Exception lost) when (lost is HubRefusedException or WebSocketException or HttpRequestException)
            {
                // The server is not there yet: the next attempt waits for its own answer.
                await Task.Yield();
            }
        }
    }

    private async Task ConnectAsync()
    {
        _hub = await _who.ConnectAsync();
        var from = await _hub.WatchAsync(_topic, _position);
        _position ??= from;
    }

    private void Take(HubEvent told)
    {
        TaskCompletionSource more;
        lock (_gate)
        {
            _told.Add(told);
            if (told.Target != "gap") _position = told.Text("position");
            (more, _more) = (_more, NewSignal());
        }

        more.SetResult();
    }
}
