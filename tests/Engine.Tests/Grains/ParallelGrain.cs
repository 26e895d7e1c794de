using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A stateless worker with at most two activations.</summary>
public interface IParallel : IGrainWithStringKey
{
    Task Hold(string name);

    Task<int> Activations();

    Task Deactivate();
}

[StatelessWorker(2)]
public sealed class ParallelGrain : Grain, IParallel
{
    private readonly Script _script;

    public ParallelGrain(Script script)
    {
        _script = script;
        script.Count("parallel activations");
    }

    public Task Hold(string name) => _script.Hold(name);

    public Task<int> Activations() => Task.FromResult(_script.Count("parallel activations") - 1);

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
