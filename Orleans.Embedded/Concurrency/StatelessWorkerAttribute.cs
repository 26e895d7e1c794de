namespace Orleans.Concurrency;

/// <summary>
/// Grains of this class keep nothing between requests: one grain may have several activations at work, which are
/// added when all are busy.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : Attribute
{
    /// <summary>Allows as many activations of a grain as there are processors.</summary>
    public StatelessWorkerAttribute()
        : this(Environment.ProcessorCount)
    {
    }

    /// <summary>Allows the given number of activations of a grain.</summary>
    /// <param name="maxLocalWorkers">How many at most; at least 1.</param>
    public StatelessWorkerAttribute(int maxLocalWorkers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLocalWorkers);
        MaxLocalWorkers = maxLocalWorkers;
    }

    internal int MaxLocalWorkers { get; }
}
