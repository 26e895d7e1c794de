using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain with participants in every stage of its life. Its key names the one that fails.</summary>
public interface IStaged : IGrainWithStringKey
{
    Task Live();

    Task Deactivate();
}

public sealed class StagedGrain : Grain, IStaged, ILifecycleParticipant<IGrainLifecycle>
{
    private readonly Script _script;

    public StagedGrain(IGrainContext context, Script script)
    {
        _script = script;
        Subscribe(context.ObservableLifecycle, "last", GrainLifecycleStage.Last);
        Subscribe(context.ObservableLifecycle, "setup", GrainLifecycleStage.SetupState);
        Subscribe(context.ObservableLifecycle, "first", GrainLifecycleStage.First);
    }

    public void Participate(IGrainLifecycle lifecycle) => Subscribe(lifecycle, "activate", GrainLifecycleStage.Activate);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Happen("start grain");

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Happen("stop grain");

    public Task Live() => Task.CompletedTask;

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private void Subscribe(IGrainLifecycle lifecycle, string name, int stage) => lifecycle.Subscribe(
        name, stage, _ => Happen($"start {name}"), _ => Happen($"stop {name}"));

    private async Task Happen(string name)
    {
        await Task.Yield();
        _script.Happen(name);
        if (this.GetPrimaryKeyString() == name)
            throw new InvalidDataException(name);
    }
}
