using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain that calls others, also at its end.</summary>
public interface IErrand : IGrainWithStringKey
{
    Task Arrive();

    Task ArriveOnLeaving();

    Task GoTo(string other);
}

public sealed class ErrandGrain(Script script) : Grain, IErrand
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        this.GetPrimaryKeyString() == "goes on leaving"
            ? GrainFactory.GetGrain<IErrand>("last stop").ArriveOnLeaving()
            : Task.CompletedTask;

    public Task Arrive() => Task.CompletedTask;

    public Task ArriveOnLeaving()
    {
        script.Happen("arrived on leaving");
        return Task.CompletedTask;
    }

    public async Task GoTo(string other)
    {
        await script.Hold("errand");
        await GrainFactory.GetGrain<IErrand>(other).Arrive();
    }
}
