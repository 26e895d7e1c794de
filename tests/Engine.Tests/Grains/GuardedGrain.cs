using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain that filters its own calls.</summary>
public interface IGuarded : IGrainWithStringKey
{
    Task Enter();
}

public sealed class GuardedGrain(Script script) : Grain, IGuarded, IIncomingGrainCallFilter
{
    public Task Enter()
    {
        script.Happen("entered");
        return Task.CompletedTask;
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        script.Happen("own filter");
        await context.Invoke();
        script.Happen("own filter left");
    }
}
