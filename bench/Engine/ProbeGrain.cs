using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Bench;

/// <summary>Does as little as it can, so that what is measured is the engine.</summary>
internal sealed class ProbeGrain : Grain, IProbeGrain
{
    private int _sum;
    private IProbeGrain[] _targets = [];
    private IGrainTimer? _timer;

    public Task<int> AddAsync(int number)
    {
        _sum += number;
        return Task.FromResult(_sum);
    }

    public ValueTask<int> AddValueAsync(int number)
    {
        _sum += number;
        return new(_sum);
    }

    public async Task CallOthersAsync(long firstKey, int grains, int calls)
    {
        var others = References(firstKey, grains);
        for (var i = 0; i < calls; i++) await others[i % grains].AddAsync(1);
    }

    public Task PrepareAsync(long firstKey, int count)
    {
        _targets = References(firstKey, count);
        return Task.CompletedTask;
    }

    public Task FanOutAsync() => Task.WhenAll(Array.ConvertAll(_targets, target => target.AddAsync(1)));

    public Task StartTimerAsync(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            static _ =>
            {
                TickCount.Add();
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(period, period));
        return Task.CompletedTask;
    }

    public Task StopTimerAsync()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task RegisterTimersAsync(int count)
    {
        var options = new GrainTimerCreationOptions(TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        for (var i = 0; i < count; i++) this.RegisterGrainTimer(static _ => Task.CompletedTask, options).Dispose();
        return Task.CompletedTask;
    }

    private IProbeGrain[] References(long firstKey, int count)
    {
        var references = new IProbeGrain[count];
        for (var i = 0; i < count; i++) references[i] = GrainFactory.GetGrain<IProbeGrain>(firstKey + i);
        return references;
    }
}
