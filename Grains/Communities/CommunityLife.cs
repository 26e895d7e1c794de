using Orleans;

namespace MyDeclic.Communities;

/// <summary>Finds communities in which nothing was written for long, and those that wake; twice does no more.</summary>
public sealed class CommunityLife(
    CommunityStore communities, CommunityOptions options, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>How often it is worth doing.</summary>
    public TimeSpan Period => options.CheckEvery;

    /// <summary>Looks once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - options.SleepsAfter;
        foreach (var id in await communities.MisjudgedAsync(before.ToUnixTimeMilliseconds(), Limits.CommunitiesCheckedMax))
            await grains.GetGrain<ICommunityLife>(id).CheckAsync(before).WaitAsync(cancellation);
    }
}
