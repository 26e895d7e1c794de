using Orleans.Embedded.Placement;
using Orleans.Placement;

namespace Orleans.Concurrency;

/// <summary>
/// Grains of this class keep nothing between requests: one grain may have several activations at work, which are
/// added when all are busy.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : PlacementAttribute
{
    /// <summary>Allows as many activations of a grain as there are processors.</summary>
    public StatelessWorkerAttribute()
        : this(Environment.ProcessorCount)
    {
    }

    /// <summary>Allows the given number of activations of a grain.</summary>
    /// <param name="maxLocalWorkers">How many at most; zero or less for as many as there are processors.</param>
    public StatelessWorkerAttribute(int maxLocalWorkers)
        : this(maxLocalWorkers, removeIdleWorkers: true)
    {
    }

    /// <summary>Allows the given number of activations of a grain.</summary>
    /// <param name="maxLocalWorkers">How many at most; zero or less for as many as there are processors.</param>
    /// <param name="removeIdleWorkers">
    /// Accepted, and without effect: idle activations end after the class's collection age.
    /// </param>
    public StatelessWorkerAttribute(int maxLocalWorkers, bool removeIdleWorkers)
        : base(InThisProcess.Instance)
    {
        MaxLocalWorkers = maxLocalWorkers > 0 ? maxLocalWorkers : Environment.ProcessorCount;
        _ = removeIdleWorkers;
    }

    internal int MaxLocalWorkers { get; }
}
