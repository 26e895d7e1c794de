using Orleans.Embedded.Enumerations;

namespace Orleans.Runtime;

/// <summary>Settings of sequences that grains return.</summary>
public static class AsyncEnumerableExtensions
{
    /// <summary>Limits how many elements come with one message; 100 without this.</summary>
    /// <param name="self">A sequence that a call through a reference returned.</param>
    /// <param name="maxBatchSize">At least 1.</param>
    /// <returns>The same sequence.</returns>
    public static IAsyncEnumerable<T> WithBatchSize<T>(this IAsyncEnumerable<T> self, int maxBatchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatchSize, 1);
        if (self is EnumerableCall<T> call)
            call.MaxBatchSize = maxBatchSize;

        return self;
    }
}
