using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;

namespace MyDeclic.Bench;

/// <summary>Measures the engine that this process is built with.</summary>
internal sealed class EngineMeasurements(TimeSpan length, int manyActivations)
{
    private const int CalledGrains = 1_000;
    private const int GrainsPerCaller = CalledGrains / CallLoad.CallersDefault;
    private const int CallsPerVisit = 200;
    private const int IdleActivations = 100_000;
    private const int TickingGrains = 1_000;
    private const int TimersPerRound = 10_000;

    // Keys of their own for each measurement, so that none finds another's activations.
    private const long CallersFrom = 10_000;
    private const long FanOutFrom = 100_000;
    private const long IdleFrom = 1_000_000;
    private const long ActivatedFrom = 1_000_000_000;
    private const long ManyFrom = 2_000_000_000;

    private static readonly int[] FanOutSizes = [100, 10_000, 100_000];

    private readonly List<EngineFigure> _figures = [];

    public async Task<EngineTurn> RunAsync()
    {
        var plain = await WithSiloAsync(_ => { }, MeasureAllAsync);
        var filtered = await WithSiloAsync(
            silo => silo.AddIncomingGrainCallFilter<PassOnFilter>(), async grains => (await CallAsync(grains)).PerSecond);
        Add("a filter that passes on", "ns a call", 1e9 / filtered - 1e9 / plain, moreIsBetter: false);
        return new EngineTurn(BenchSilo.Engine, _figures);
    }

    private static async Task<T> WithSiloAsync<T>(Action<ISiloBuilder> configure, Func<IGrainFactory, Task<T>> measure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        BenchSilo.Add(builder, configure);
        using var host = builder.Build();
        await host.StartAsync();
        var result = await measure(host.Services.GetRequiredService<IGrainFactory>());
        await host.StopAsync();
        return result;
    }

    /// <returns>Calls a second from outside.</returns>
    private async Task<double> MeasureAllAsync(IGrainFactory grains)
    {
        var calls = await CallAsync(grains);
        Add("host to grain, 100 in flight", "calls/s", calls.PerSecond);
        Add("  processor time", "ns a call", calls.ProcessorNanoseconds, moreIsBetter: false);
        Add("  allocated", "bytes a call", calls.BytesPerCall, moreIsBetter: false);
        var values = await CallValueAsync(grains);
        Add("the same, ValueTask", "calls/s", values.PerSecond);
        Add("  allocated", "bytes a call", values.BytesPerCall, moreIsBetter: false);
        await MeasureGrainToGrainAsync(grains);
        await MeasureLatencyAsync(grains);
        await MeasureFanOutAsync(grains);
        await MeasureTimersAsync(grains);
        await MeasureIdleBytesAsync(grains);
        await MeasureActivationsAsync(grains);
        if (manyActivations > 0) await MeasureManyAsync(grains);
        return calls.PerSecond;
    }

    private async Task<CallRate> CallAsync(IGrainFactory grains)
    {
        var targets = await ActivateAsync(grains, 0, CalledGrains);
        return await WarmThenRunAsync((caller, made) =>
            new ValueTask(targets[caller * GrainsPerCaller + made % GrainsPerCaller].AddAsync(1)));
    }

    private async Task<CallRate> CallValueAsync(IGrainFactory grains)
    {
        var targets = await ActivateAsync(grains, 0, CalledGrains);
        return await WarmThenRunAsync(async (caller, made) =>
            await targets[caller * GrainsPerCaller + made % GrainsPerCaller].AddValueAsync(1));
    }

    private async Task<CallRate> WarmThenRunAsync(Func<int, int, ValueTask> call)
    {
        await CallLoad.RunAsync(length / 2, CallLoad.CallersDefault, call);
        return await CallLoad.RunAsync(length, CallLoad.CallersDefault, call);
    }

    private async Task MeasureGrainToGrainAsync(IGrainFactory grains)
    {
        await ActivateAsync(grains, 0, CalledGrains);
        var callers = await ActivateAsync(grains, CallersFrom, CallLoad.CallersDefault);
        var visits = await WarmThenRunAsync((caller, _) => new ValueTask(
            callers[caller].CallOthersAsync(caller * GrainsPerCaller, GrainsPerCaller, CallsPerVisit)));
        Add("grain to grain, 100 in flight", "calls/s", visits.PerSecond * CallsPerVisit);
        Add("  processor time", "ns a call", visits.ProcessorNanoseconds / CallsPerVisit, moreIsBetter: false);
        Add("  callers that a call timed out for", "of 100", visits.Starved, moreIsBetter: false);
    }

    private async Task MeasureLatencyAsync(IGrainFactory grains)
    {
        var target = (await ActivateAsync(grains, 0, 1))[0];
        var latencies = new List<long>(1_000_000);
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            await target.AddAsync(1);
            var then = Stopwatch.GetTimestamp();
            latencies.Add(then - now);
            now = then;
        }

        latencies.Sort();
        Add("one at a time", "calls/s", latencies.Count / length.TotalSeconds);
        Add("  p50", "µs", Microseconds(latencies[latencies.Count / 2]), moreIsBetter: false);
        Add("  p99", "µs", Microseconds(latencies[latencies.Count * 99 / 100]), moreIsBetter: false);
    }

    private async Task MeasureFanOutAsync(IGrainFactory grains)
    {
        await ActivateAsync(grains, FanOutFrom, FanOutSizes[^1]);
        for (var i = 0; i < FanOutSizes.Length; i++)
        {
            var size = FanOutSizes[i];
            var source = grains.GetGrain<IProbeGrain>(CallersFrom + CallLoad.CallersDefault + i);
            await source.PrepareAsync(FanOutFrom, size);
            await source.FanOutAsync();
            var rounds = await CallLoad.RunAsync(length, callers: 1, (_, _) => new ValueTask(source.FanOutAsync()));
            Add($"fan-out from one grain to {size:N0}", "deliveries/s", rounds.PerSecond * size);
            Add("  processor time", "ns a delivery", rounds.ProcessorNanoseconds / size, moreIsBetter: false);
        }
    }

    private async Task MeasureTimersAsync(IGrainFactory grains)
    {
        var owner = grains.GetGrain<IProbeGrain>(0);
        await owner.RegisterTimersAsync(TimersPerRound);
        var started = Stopwatch.GetTimestamp();
        await owner.RegisterTimersAsync(TimersPerRound);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        Add("register and dispose a timer", "ns", elapsed / TimersPerRound, moreIsBetter: false);

        var ticking = await ActivateAsync(grains, 0, TickingGrains);
        foreach (var grain in ticking) await grain.StartTimerAsync(TimeSpan.FromMilliseconds(10));
        var ticks = TickCount.Value;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.Delay(length);
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Add("processor time of a timer's tick", "ns", used.TotalNanoseconds / (TickCount.Value - ticks), moreIsBetter: false);
        foreach (var grain in ticking) await grain.StopTimerAsync();
    }

    private async Task MeasureIdleBytesAsync(IGrainFactory grains)
    {
        await ActivateAsync(grains, IdleFrom, 1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await ActivateAsync(grains, IdleFrom + 1_000, IdleActivations, keepReferences: false);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Add("an idle activation", "bytes", (after - before) / (double)IdleActivations, moreIsBetter: false);
    }

    private async Task MeasureActivationsAsync(IGrainFactory grains)
    {
        var next = ActivatedFrom;
        var rate = await CallLoad.RunAsync(length, CallLoad.CallersDefault, (_, _) =>
            new ValueTask(grains.GetGrain<IProbeGrain>(Interlocked.Increment(ref next)).AddAsync(1)));
        Add("activations, 100 in flight", "/s", rate.PerSecond);
        Add("  processor time", "ns an activation", rate.ProcessorNanoseconds, moreIsBetter: false);
    }

    private async Task MeasureManyAsync(IGrainFactory grains)
    {
        await ActivateAsync(grains, ManyFrom, manyActivations, keepReferences: false);
        GC.Collect();
        var few = await CallAsync(grains);
        Add($"host to the same 1,000 grains of {manyActivations:N0}", "calls/s", few.PerSecond);
        var stride = manyActivations / CallLoad.CallersDefault;
        var spread = await WarmThenRunAsync((caller, made) => new ValueTask(
            grains.GetGrain<IProbeGrain>(ManyFrom + (long)caller * stride + made * 7919L % stride).AddAsync(1)));
        Add($"host to {manyActivations:N0} grains, spread", "calls/s", spread.PerSecond);
    }

    private static async Task<IProbeGrain[]> ActivateAsync(
        IGrainFactory grains, long firstKey, int count, bool keepReferences = true)
    {
        var kept = new IProbeGrain[keepReferences ? count : 0];
        await Parallel.ForAsync(0, CallLoad.CallersDefault, async (part, _) =>
        {
            for (var i = part; i < count; i += CallLoad.CallersDefault)
            {
                var grain = grains.GetGrain<IProbeGrain>(firstKey + i);
                await grain.AddAsync(1);
                if (keepReferences) kept[i] = grain;
            }
        });
        return kept;
    }

    private void Add(string name, string unit, double value, bool moreIsBetter = true) =>
        _figures.Add(new EngineFigure(name, unit, value, moreIsBetter));

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
