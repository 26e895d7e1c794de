using System.Diagnostics;
using System.Globalization;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>A pool in a process of its own, on this machine: timestamps are of one clock.</summary>
internal sealed class WorkerPool : IWatcherPool
{
    private readonly Process _process;
    private readonly SemaphoreSlim _asking = new(1);

    /// <summary>Starts the process.</summary>
    /// <param name="cast">The cast's file.</param>
    /// <param name="settings">What its connections have in common.</param>
    public WorkerPool(string cast, PoolSettings settings)
    {
        string[] arguments =
        [
            typeof(WorkerPool).Assembly.Location, WorkerCommand.Name, "--cast", cast, "--hub", settings.Hub.ToString(),
            "--protocol", settings.Protocol, "--run", settings.Run,
            "--back-in", settings.BackIn.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <inheritdoc/>
    public Task OpenAsync(IReadOnlyList<WatcherPlan> plans, double perSecond, CancellationToken cancel) =>
        AskAsync(new(WorkerRequest.Open, plans, perSecond));

    /// <inheritdoc/>
    public Task BeginMeasuringAsync() => AskAsync(new(WorkerRequest.Measure));

    /// <inheritdoc/>
    public Task CutAsync() => AskAsync(new(WorkerRequest.Cut));

    /// <inheritdoc/>
    public async Task<PoolSample> SampleAsync()
    {
        var answer = await AskAsync(new(WorkerRequest.Sample));
        var figures = answer.Sample!;
        return new(
            figures.Live, figures.Deliveries, figures.Bytes, figures.CpuSeconds,
            LatencyHistogram.OfSparse(answer.Latency!), LatencyHistogram.OfSparse(answer.Rejoin!));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyValuePair<string, long>>> TroublesAsync() =>
        (await AskAsync(new(WorkerRequest.Troubles))).Troubles!;

    /// <inheritdoc/>
    public async Task<FindingsSheet> VerifyAsync(Ledger ledger) =>
        (await AskAsync(new(WorkerRequest.Verify, Writes: ledger.Writes))).Findings!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _asking.Dispose();
    }

    private async Task<WorkerAnswer> AskAsync(WorkerRequest request)
    {
        await _asking.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(WorkerWire.ToLine(request));
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync()
                ?? throw new BadInputException("A worker process ended: is there too little memory, or too few file handles?");
            var answer = WorkerWire.OfLine<WorkerAnswer>(line);
            return answer.Error is { } error ? throw new BadInputException(error) : answer;
        }
        finally
        {
            _asking.Release();
        }
    }
}
