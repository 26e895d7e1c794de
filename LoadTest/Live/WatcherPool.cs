using System.Diagnostics;
using System.Net.Sockets;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Live;

/// <summary>The live connections of this process.</summary>
internal sealed class WatcherPool : IWatcherPool
{
    /// <summary>How often a connection says that it is there; the server asks for it every 30 s.</summary>
    private static readonly TimeSpan PingPeriod = TimeSpan.FromSeconds(12);

    /// <summary>How often it is looked whether all are live.</summary>
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(50);

    /// <summary>Longest time without one more connection becoming live, until opening is given up.</summary>
    private static readonly TimeSpan StandstillMax = TimeSpan.FromSeconds(20);

    /// <summary>Room that the kernel gives a client that will stop reading, in bytes.</summary>
    private const int NarrowBytes = 4 * 1024;

    private readonly Cast _cast;
    private readonly PoolSettings _settings;
    private readonly TimeProvider _time;
    private readonly EventCatalog _catalog = new();
    private readonly PoolMeters _meters = new();
    private readonly EventReader _reader;
    private readonly IHubCodec _codec;
    private readonly HttpMessageInvoker _http;
    private readonly HttpMessageInvoker _narrow;
    private readonly List<Watcher> _watchers = [];
    private readonly List<Task> _running = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _pinging;

    /// <summary>A pool without connections yet.</summary>
    public WatcherPool(Cast cast, PoolSettings settings, TimeProvider time)
    {
        (_cast, _settings, _time) = (cast, settings, time);
        _codec = HubCodecs.Of(settings.Protocol);
        _reader = new(_catalog, _codec, settings.Run);
        _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        _narrow = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, ConnectCallback = ConnectNarrowAsync });
        _pinging = PingAllAsync();
    }

    /// <summary>Whether this pool's process is one of its own, whose resources are told.</summary>
    public bool IsWholeProcess { get; init; }

    /// <summary>All deliveries so far.</summary>
    public long Delivered => _meters.Delivered;

    /// <summary>From when a write was due to its receipt, since it was last taken.</summary>
    public LatencyHistogram TakeLatency() => _meters.Latency.Take();

    /// <inheritdoc/>
    public async Task OpenAsync(IReadOnlyList<WatcherPlan> plans, double perSecond, CancellationToken cancel)
    {
        var opened = 0;
        var started = _time.GetTimestamp();
        foreach (var plan in plans)
        {
            var early = TimeSpan.FromSeconds(opened++ / perSecond) - _time.GetElapsedTime(started);
            if (early > TimeSpan.Zero) await Task.Delay(early, _time, cancel);
            var channel = new Watcher.Channel(_cast.Members[plan.Member].Token, _codec, plan.IsSlow ? _narrow : _http);
            var watcher = new Watcher(plan, _settings, channel, _meters, _reader, _time);
            lock (_watchers) _watchers.Add(watcher);
            _running.Add(Task.Run(() => watcher.RunAsync(_end.Token), CancellationToken.None));
        }

        await WaitUntilLiveAsync(cancel);
    }

    /// <inheritdoc/>
    public Task BeginMeasuringAsync()
    {
        _meters.MeasureFrom(_time.Now());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CutAsync()
    {
        foreach (var watcher in Watchers()) watcher.Cut();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PoolSample> SampleAsync()
    {
        using var self = Process.GetCurrentProcess();
        return Task.FromResult(new PoolSample(
            Watchers().Count(watcher => watcher.IsLive),
            _meters.TakeDeliveries(),
            IsWholeProcess ? self.WorkingSet64 : 0,
            IsWholeProcess ? self.TotalProcessorTime.TotalSeconds : 0,
            _meters.Latency.Take(),
            _meters.Rejoin.Take()));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyValuePair<string, long>>> TroublesAsync() => Task.FromResult(_meters.Troubles.ByCount());

    /// <inheritdoc/>
    public async Task<FindingsSheet> VerifyAsync(Ledger ledger)
    {
        await EndAsync();
        var verifier = new Verifier(_cast, new Audience(_cast), ledger, _catalog);
        return verifier.Check(Watchers().SelectMany(watcher => watcher.Histories)).ToSheet();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _http.Dispose();
        _narrow.Dispose();
        _end.Dispose();
    }

    /// <summary>
    /// Connects with little room for what is not read: otherwise this machine's kernel would hold megabytes for a
    /// client that stopped reading, and the server would never notice.
    /// </summary>
    private static async ValueTask<Stream> ConnectNarrowAsync(
        SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = NarrowBytes };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private List<Watcher> Watchers()
    {
        lock (_watchers) return [.. _watchers];
    }

    private async Task EndAsync()
    {
        if (!_end.IsCancellationRequested) await _end.CancelAsync();
        await Task.WhenAll(_running);
        await _pinging;
    }

    private async Task WaitUntilLiveAsync(CancellationToken cancel)
    {
        var (best, since) = (-1, _time.GetTimestamp());
        while (true)
        {
            var watchers = Watchers();
            var live = watchers.Count(watcher => watcher.IsLive);
            if (live == watchers.Count) return;
            if (live > best) (best, since) = (live, _time.GetTimestamp());
            if (_time.GetElapsedTime(since) > StandstillMax)
            {
                var why = string.Join(", ", _meters.Troubles.ByCount().Take(3).Select(pair => $"{pair.Value} x {pair.Key}"));
                throw new BadInputException($"Only {live} of {watchers.Count} connections became live. {why}");
            }

            await Task.Delay(LookPeriod, _time, cancel);
        }
    }

    /// <summary>Spreads the pings over the period, so that they never come all at once.</summary>
    private async Task PingAllAsync()
    {
        const int Slices = 24;
        using var timer = new PeriodicTimer(PingPeriod / Slices, _time);
        try
        {
            for (var turn = 0; await timer.WaitForNextTickAsync(_end.Token); turn++)
            {
                var watchers = Watchers();
                for (var index = turn % Slices; index < watchers.Count; index += Slices)
                {
                    await watchers[index].PingAsync(_end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The pool ends.
        }
    }
}
