namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain that every call ends: each is served by an activation of its own.</summary>
public interface IMayfly : IGrainWithIntegerKey
{
    /// <summary>Returns what it was given.</summary>
    Task<long> Live(long value);
}

public sealed class MayflyGrain : Grain, IMayfly
{
    public async Task<long> Live(long value)
    {
        if (value % 3 == 0)
            await Task.Yield();

        DeactivateOnIdle();
        if (value % 2 == 0)
            await Task.Yield();

        return value;
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Pause(this.GetPrimaryKeyLong() & 1);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Pause(this.GetPrimaryKeyLong() & 2);

    private static async Task Pause(long isWanted)
    {
        if (isWanted != 0)
            await Task.Yield();
    }
}
