using System.Collections.Concurrent;
using System.Diagnostics;
using MyDeclic.LoadTest.Live;

namespace MyDeclic.LoadTest.Measure;

/// <summary>Looks every second at everything that a run moves, and keeps it.</summary>
internal sealed class RunMonitor(IWatcherPool? pool, ServerMeter server, TimeProvider time) : IAsyncDisposable
{
    private const double Milli = 1_000;
    private const double Mebi = 1024 * 1024;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, LatencyTrack> _tracks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _totals = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _looking = new(1);
    private Task _watching = Task.CompletedTask;
    private long _startedAt = time.GetTimestamp();
    private long _lookedAt = time.GetTimestamp();
    private double _serverCpu = -1;
    private double _clientCpu = -1;
    private long _writes;
    private long _requests;
    private long _errorsBefore;
    private bool _isMeasuring;

    /// <summary>The series.</summary>
    public Timeline Timeline { get; } = new();

    /// <summary>From when a write was due to its receipt.</summary>
    public LatencyTrack Delivery { get; } = new("publish to receipt");

    /// <summary>From losing a connection to being live again.</summary>
    public LatencyTrack Rejoin { get; } = new("lost to live again");

    /// <summary>What failed, by what was answered.</summary>
    public Counts Errors { get; } = new();

    /// <summary>Events received while it was measured.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Writes acknowledged while it was measured.</summary>
    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>Requests answered while it was measured, writes included.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Connections that are live now.</summary>
    public int Live { get; private set; }

    /// <summary>Seconds since the measurement, or the warm-up before it, began.</summary>
    public double Seconds => time.GetElapsedTime(_startedAt).TotalSeconds;

    /// <summary>The kinds of requests, in the order of their names.</summary>
    public IReadOnlyList<LatencyTrack> Tracks =>
        [.. _tracks.Values.Where(track => track.Total.Count > 0).OrderBy(track => track.Name, StringComparer.Ordinal)];

    /// <summary>Called after every look; shows how it goes.</summary>
    public Action? Looked { get; set; }

    /// <summary>Begins to look.</summary>
    public void Start() => _watching = WatchAsync();

    /// <summary>Ends the warm-up: figures begin anew, and what was due earlier is not measured.</summary>
    public async Task BeginMeasuringAsync()
    {
        await LookAsync();
        await _looking.WaitAsync();
        try
        {
            if (pool is not null) await pool.BeginMeasuringAsync();
            Timeline.Restart();
            Delivery.Restart();
            Rejoin.Restart();
            foreach (var track in _tracks.Values) track.Restart();
            (Deliveries, _writes, _requests) = (0, 0, 0);
            _startedAt = time.GetTimestamp();
            _isMeasuring = true;
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Takes the answer to a request.</summary>
    /// <param name="kind">"post", "feed", …</param>
    /// <param name="dueAt">When the request was due, a timestamp.</param>
    /// <param name="error">What was answered when it was not done; null when it was.</param>
    /// <param name="isWrite">Whether it wrote.</param>
    public void Take(string kind, long dueAt, string? error, bool isWrite)
    {
        Interlocked.Increment(ref _requests);
        if (error is not null)
        {
            Errors.Add($"{kind}: {error}");
            return;
        }

        if (isWrite) Interlocked.Increment(ref _writes);
        if (_isMeasuring && dueAt < _startedAt) return;
        var latency = Microseconds.Of(time.GetTimestamp() - dueAt, time);
        _tracks.GetOrAdd(kind, name => new(name)).Record(latency);
    }

    /// <summary>Looks once more and stops.</summary>
    public async Task StopAsync()
    {
        if (!_end.IsCancellationRequested) await _end.CancelAsync();
        await _watching;
        await LookAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_end.IsCancellationRequested) await _end.CancelAsync();
        await _watching;
        _end.Dispose();
        _looking.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token)) await LookAsync();
        }
        catch (OperationCanceledException)
        {
            // The run ends.
        }
    }

    private async Task LookAsync()
    {
        await _looking.WaitAsync();
        try
        {
            var sample = pool is null ? null : await pool.SampleAsync();
            var seen = await server.LookAsync(CancellationToken.None);
            var passed = Math.Max(0.001, time.GetElapsedTime(_lookedAt).TotalSeconds);
            _lookedAt = time.GetTimestamp();
            if (sample is not null) KeepPool(sample, passed);
            KeepRequests(passed);
            KeepServer(seen, passed);
            KeepClient(sample, passed);
        }
        finally
        {
            _looking.Release();
        }

        Looked?.Invoke();
    }

    private void KeepPool(PoolSample sample, double passed)
    {
        Live = sample.Live;
        Deliveries += sample.Deliveries;
        Delivery.Add(sample.Latency);
        Rejoin.Add(sample.Rejoin);
        Rejoin.Look();
        Timeline.Add(Series.Live, Seconds, sample.Live);
        Timeline.Add(Series.Deliveries, Seconds, sample.Deliveries / passed);
        var recent = Delivery.Look();
        if (recent.Count == 0) return;
        Timeline.Add(Series.DeliveryMedian, Seconds, recent.At(0.5) / Milli);
        Timeline.Add(Series.DeliveryP99, Seconds, recent.At(0.99) / Milli);
        Timeline.Add(Series.DeliveryMax, Seconds, recent.Max / Milli);
    }

    private void KeepRequests(double passed)
    {
        foreach (var track in _tracks.Values)
        {
            var recent = track.Look();
            if (recent.Count > 0) Timeline.Add(track.Name, Seconds, recent.At(0.99) / Milli);
        }

        Rate(Series.Writes, Writes);
        Rate(Series.Requests, Requests);
        Timeline.Add(Series.Errors, Seconds, (Errors.Sum - _errorsBefore) / passed);
        _errorsBefore = Errors.Sum;

        void Rate(string name, long total)
        {
            var before = _totals.GetValueOrDefault(name);
            _totals[name] = total;
            if (total >= before) Timeline.Add(name, Seconds, (total - before) / passed);
        }
    }

    private void KeepServer(ServerMeter.Sample? seen, double passed)
    {
        if (seen is null) return;
        Timeline.Add(Series.ServerMemory, Seconds, seen.Bytes / Mebi);
        if (seen.HeapBytes > 0) Timeline.Add(Series.ServerHeap, Seconds, seen.HeapBytes / Mebi);
        var used = seen.CpuSeconds - _serverCpu;
        if (_serverCpu >= 0 && used >= 0) Timeline.Add(Series.ServerCpu, Seconds, used / passed * 100);
        _serverCpu = seen.CpuSeconds;
    }

    private void KeepClient(PoolSample? sample, double passed)
    {
        using var self = Process.GetCurrentProcess();
        Timeline.Add(Series.ClientMemory, Seconds, (self.WorkingSet64 + (sample?.Bytes ?? 0)) / Mebi);
        var cpu = self.TotalProcessorTime.TotalSeconds + (sample?.CpuSeconds ?? 0);
        if (_clientCpu >= 0) Timeline.Add(Series.ClientCpu, Seconds, Math.Max(0, cpu - _clientCpu) / passed * 100);
        _clientCpu = cpu;
    }
}
