using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>Two grains that wait for each other, one of which reports how that ended.</summary>
public interface IWitness : IGrainWithStringKey
{
    Task CallThroughAndCatch(string other);

    Task CallBack(string caller);

    Task Testify();
}

public sealed class WitnessGrain(Script script) : Grain, IWitness
{
    public Task CallThroughAndCatch(string other) =>
        GrainFactory.GetGrain<IWitness>(other).CallBack(this.GetPrimaryKeyString());

    public async Task CallBack(string caller)
    {
        var call = GrainFactory.GetGrain<IWitness>(caller).Testify();
        script.Happen("waiting for each other");
        try
        {
            await call;
        }
        catch (TimeoutException exception)
        {
            script.Happen(exception.Message);
            throw;
        }
    }

    public Task Testify() => Task.CompletedTask;
}
