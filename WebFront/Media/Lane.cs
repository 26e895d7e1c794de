using MyDeclic.Media;

namespace MyDeclic.WebFront.Media;

/// <summary>Lets through a few at a time, and lets few wait.</summary>
internal sealed class Lane : IDisposable
{
    private readonly SemaphoreSlim _turn = new(MediaLimits.ConversionsAtOnce);
    private int _inside;

    /// <summary>Runs <paramref name="work"/> when it is its turn; refuses when too many wait.</summary>
    public async Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> work, CancellationToken cancellation)
        where T : class
    {
        if (Interlocked.Increment(ref _inside) > MediaLimits.ConversionsAtOnce + MediaLimits.ConversionsWaitingMax)
        {
            Interlocked.Decrement(ref _inside);
            return new Refusal(
                ErrorCode.Overloaded, "Too many photos and videos are being converted. Try again shortly.",
                RetryAfterSeconds: MediaLimits.ConversionSecondsMax / 2);
        }

        try
        {
            await _turn.WaitAsync(cancellation);
            try
            {
                return await work();
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
