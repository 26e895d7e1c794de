using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A scoped service.</summary>
public sealed class Belonging(Script script) : IDisposable
{
    public void Dispose() => script.Happen("belonging disposed");
}

public interface IOwner : IGrainWithStringKey
{
    Task<bool> HasOneBelonging();

    Task Deactivate();
}

public sealed class OwnerGrain(Script script, Belonging belonging) : Grain, IOwner, IDisposable
{
    public Task<bool> HasOneBelonging() =>
        Task.FromResult(ReferenceEquals(belonging, ServiceProvider.GetRequiredService<Belonging>()));

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public void Dispose() => script.Happen("owner disposed");
}
