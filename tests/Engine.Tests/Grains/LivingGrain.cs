using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain whose life the script can watch, hold and make fail.</summary>
public interface ILiving : IGrainWithStringKey
{
    Task<string?> SeenOnActivation();

    Task Hold(string name);

    /// <summary>Like <see cref="Hold"/>, and nobody waits for it.</summary>
    [OneWay]
    Task HoldUnwatched(string name);

    Task<int> Activation();

    Task DeactivateOnIdle();

    Task DeactivateOnIdleThenHold(string name);

    Task DelayDeactivation(TimeSpan time);

    Task StartTimer(TimeSpan period, bool keepAlive);
}

public sealed class LivingGrain(Script script) : Grain, ILiving
{
    private readonly int _activation = script.Count($"{typeof(LivingGrain)} activations");
    private string? _seen;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _seen = RequestContext.Get("traveller") as string;
        script.Happen($"activated {_activation}");
        if (this.GetPrimaryKeyString() == "slow to activate")
            await script.Hold("activating");
        if (this.GetPrimaryKeyString() == "fails once" && _activation == 1)
        {
            await script.Hold("activating");
            throw new InvalidDataException("bad luck");
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        script.Happen($"deactivated {_activation}: {reason.ReasonCode}");
        if (this.GetPrimaryKeyString() == "slow to deactivate")
            await script.Hold("deactivating");
        if (this.GetPrimaryKeyString() == "fails to deactivate")
            throw new InvalidDataException("no way out");
    }

    public Task<string?> SeenOnActivation() => Task.FromResult(_seen);

    public Task Hold(string name) => script.Hold(name);

    public Task HoldUnwatched(string name) => script.Hold(name);

    public Task<int> Activation() => Task.FromResult(_activation);

    public new Task DeactivateOnIdle()
    {
        base.DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task DeactivateOnIdleThenHold(string name)
    {
        base.DeactivateOnIdle();
        return script.Hold(name);
    }

    public new Task DelayDeactivation(TimeSpan time)
    {
        base.DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan period, bool keepAlive)
    {
        this.RegisterGrainTimer(
            () => Task.CompletedTask, new GrainTimerCreationOptions(period, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }
}

public interface IShortLiving : IGrainWithStringKey
{
    Task Live();
}

[CollectionAgeLimit(Minutes = 5)]
public sealed class ShortLivingGrain(Script script) : Grain, IShortLiving
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        script.Happen($"short life ended: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task Live() => Task.CompletedTask;
}

public interface IUnconstructible : IGrainWithStringKey
{
    Task<string> Hello();
}

public sealed class UnconstructibleGrain : Grain, IUnconstructible
{
    public UnconstructibleGrain(Script script)
    {
        if (script.Count("constructions") == 1)
            throw new InvalidDataException("bad start");
    }

    public Task<string> Hello() => Task.FromResult("hello");
}
