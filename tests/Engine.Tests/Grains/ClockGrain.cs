using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>What <see cref="GrainTimerCreationOptions"/> says, as a message.</summary>
[GenerateSerializer]
[Immutable]
public sealed record ClockTimes(
    [property: Id(0)] TimeSpan DueTime,
    [property: Id(1)] TimeSpan Period,
    [property: Id(2)] bool Interleave = false,
    [property: Id(3)] bool KeepAlive = false);

/// <summary>A grain with one timer.</summary>
public interface IClock : IGrainWithStringKey
{
    Task Start(ClockTimes times, string tick);

    Task StartFailing(TimeSpan period);

    /// <summary>Starts a timer whose first callback changes its times, and is held after that.</summary>
    Task StartChanging(TimeSpan dueTime, ClockTimes changed);

    /// <summary>Starts a timer whose callback ends it.</summary>
    Task StartEnding(TimeSpan period);

    /// <summary>Starts a timer of each kind of callback that there is.</summary>
    Task StartOfEveryKind(TimeSpan dueTime);

    Task Change(TimeSpan dueTime, TimeSpan period);

    Task Stop();

    Task Hold(string name);

    Task Nothing();

    Task Deactivate();

    [AlwaysInterleave]
    Task PassBy();
}

public sealed class ClockGrain(Script script) : Grain, IClock
{
    private IGrainTimer? _timer;

    public Task Start(ClockTimes times, string tick)
    {
        RequestContext.Set("starter", "somebody");
        var options = new GrainTimerCreationOptions(times.DueTime, times.Period)
        {
            Interleave = times.Interleave, KeepAlive = times.KeepAlive,
        };
        _timer = this.RegisterGrainTimer(TickAsync, tick, options);
        return Task.CompletedTask;
    }

    public Task StartFailing(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            () =>
            {
                script.Happen($"failure {script.Count("failures")}");
                throw new InvalidDataException("clockwork");
            },
            period,
            period);
        return Task.CompletedTask;
    }

    public Task StartChanging(TimeSpan dueTime, ClockTimes changed)
    {
        _timer = this.RegisterGrainTimer(ChangeAsync, dueTime, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;

        async Task ChangeAsync()
        {
            var name = $"tick {script.Count("tick")}";
            if (name == "tick 1")
                _timer!.Change(changed.DueTime, changed.Period);

            await script.Hold(name);
        }
    }

    public Task StartEnding(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(End, period, period);
        return Task.CompletedTask;

        Task End()
        {
            script.Happen($"tick {script.Count("tick")}");
            _timer!.Dispose();
            return Task.CompletedTask;
        }
    }

    public Task StartOfEveryKind(TimeSpan dueTime)
    {
        var once = new GrainTimerCreationOptions(dueTime, Timeout.InfiniteTimeSpan);
        this.RegisterGrainTimer(() => Note("nothing"), once);
        this.RegisterGrainTimer(token => Note($"a token {token.CanBeCanceled}"), once);
        this.RegisterGrainTimer(state => Note($"a state {state}"), 1, once);
        this.RegisterGrainTimer((state, token) => Note($"both {state} {token.CanBeCanceled}"), 2, once);
        return Task.CompletedTask;

        Task Note(string what)
        {
            script.Happen(what);
            return Task.CompletedTask;
        }
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task Hold(string name) => script.Hold(name);

    public Task Nothing() => Task.CompletedTask;

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task PassBy() => Task.CompletedTask;

    private async Task TickAsync(string tick, CancellationToken cancellationToken)
    {
        var name = $"{tick} {script.Count(tick)}";
        if (RequestContext.Get("starter") is not null)
            script.Happen("the starter's context leaked");

        cancellationToken.Register(() => script.Happen($"{name} cancelled"));
        await script.Hold(name);
    }
}
