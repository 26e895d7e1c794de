namespace Orleans.Embedded.Tests.Grains;

/// <summary>Counts the activations that are alive at the same time.</summary>
public interface ICensus : IGrainWithStringKey
{
    /// <summary>Returns how many there are, and ends this one if asked to.</summary>
    Task<int> Visit(bool leave);
}

public sealed class CensusGrain : Grain, ICensus
{
    private static int s_alive;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref s_alive);
        await Task.Yield();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Interlocked.Decrement(ref s_alive);
    }

    public async Task<int> Visit(bool leave)
    {
        if (leave)
            DeactivateOnIdle();

        await Task.Yield();
        return Volatile.Read(ref s_alive);
    }
}
