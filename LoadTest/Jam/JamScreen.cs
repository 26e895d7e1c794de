using System.Globalization;
using System.Text.Json;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Jam;

/// <summary>
/// A listener that reads every telling of the wall whole and keeps what a screen would show: of each idea, the last that was
/// told. Lost, it comes back where it stood.
/// </summary>
internal sealed class JamScreen(int number, long jam, Action<int, ShownIdea, long> saw) : IHubReceiver
{
    private static readonly TimeSpan BackAfter = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<long, ShownIdea> _shown = [];
    private readonly List<long> _walls = [];
    private readonly Lock _gate = new();
    private readonly string _topic = string.Create(CultureInfo.InvariantCulture, $"jam:{jam}");
    private readonly TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _epoch;
    private long _position;

    /// <summary>Completed when it watches.</summary>
    public Task Live => _live.Task;

    /// <summary>How often its connection was lost or what it watched had a gap.</summary>
    public int Troubles { get; private set; }

    /// <summary>Bytes of the events that it received.</summary>
    public long Bytes { get; private set; }

    /// <summary>The positions of the tellings that it received.</summary>
    public IReadOnlyList<long> Walls
    {
        get
        {
            lock (_gate) return [.. _walls];
        }
    }

    /// <summary>What it shows, by idea.</summary>
    public IReadOnlyDictionary<long, ShownIdea> Shown
    {
        get
        {
            lock (_gate) return new Dictionary<long, ShownIdea>(_shown);
        }
    }

    /// <summary>Stays connected until it is cancelled.</summary>
    public async Task RunAsync(Uri hub, string token, HttpMessageInvoker http, TimeProvider time, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                using var link = await HubLink.OpenAsync(hub, token, HubCodecs.Of("json"), http, time, cancel);
                var receiving = link.ReceiveAsync(this, cancel);
                await link.WatchAsync(_topic, From(), answer => Begin(answer), cancel);
                _live.TrySetResult();
                await PingAsync(link, receiving, time, cancel);
                await receiving;
            }
            catch (HubRefusedException)
            {
                // It comes back, and the trouble is counted.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            if (cancel.IsCancellationRequested) return;
            Troubles++;
            await Task.Delay(BackAfter, time, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public void Take(in HubMessage message, long at)
    {
        if (message.Kind == HubMessageKind.Gap) Troubles++;
        if (message.Kind == HubMessageKind.Event) TakeEvent(message.Position, message.Raw, at);
        _position = Math.Max(_position, message.Position);
    }

    private static async Task PingAsync(HubLink link, Task receiving, TimeProvider time, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(12), time);
        while (!receiving.IsCompleted && await timer.WaitForNextTickAsync(cancel)) await link.PingAsync(cancel);
    }

    private void TakeEvent(long position, ReadOnlySpan<byte> raw, long at)
    {
        Bytes += raw.Length;
        var reader = new Utf8JsonReader(raw);
        using var json = JsonDocument.ParseValue(ref reader);
        var notice = json.RootElement.GetProperty("arguments")[0];
        if (notice.GetProperty("type").GetString() != "jam.wall") return;
        lock (_gate)
        {
            _walls.Add(position);
            var data = notice.GetProperty("data");
            foreach (var one in data.GetProperty("ideas").EnumerateArray()) Show(ShownIdea.Read(one), at);
            foreach (var one in data.GetProperty("tallies").EnumerateArray())
            {
                // Of what it was never told whole a screen shows nothing.
                if (_shown.TryGetValue(ShownIdea.IdOf(one.GetProperty("id")), out var held)) Show(held.With(one), at);
            }
        }
    }

    private void Show(ShownIdea idea, long at)
    {
        if (!_shown.TryGetValue(idea.Id, out var held) || held.Told <= idea.Told) _shown[idea.Id] = idea;
        saw(number, idea, at);
    }

    private string? From() => _epoch is null ? null : string.Create(CultureInfo.InvariantCulture, $"{_epoch}.{_position}");

    private void Begin(WatchAnswer answer)
    {
        _epoch = answer.Epoch;
        if (_position == 0) _position = answer.Position;
    }
}
