using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>Many live connections: in this process, in another, or in several.</summary>
internal interface IWatcherPool : IAsyncDisposable
{
    /// <summary>Opens connections and keeps them open until the pool's end, however often they are lost.</summary>
    /// <param name="plans">The connections.</param>
    /// <param name="perSecond">How many to open in a second.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>When all are live.</returns>
    /// <exception cref="Shared.BadInputException">Too few became live: it says why.</exception>
    Task OpenAsync(IReadOnlyList<WatcherPlan> plans, double perSecond, CancellationToken cancel);

    /// <summary>Measures latencies of what is due from now on.</summary>
    Task BeginMeasuringAsync();

    /// <summary>Cuts every connection at once; they come back by themselves.</summary>
    Task CutAsync();

    /// <summary>What happened since it was last asked.</summary>
    Task<PoolSample> SampleAsync();

    /// <summary>How often connections were lost or refused, by reason.</summary>
    Task<IReadOnlyList<KeyValuePair<string, long>>> TroublesAsync();

    /// <summary>Ends all connections and judges what they received.</summary>
    Task<FindingsSheet> VerifyAsync(Ledger ledger);
}
