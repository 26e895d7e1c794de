using System.Collections.Concurrent;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>
/// The activations. An id has at most one entry, and an entry is replaced only by the activation in it when that has
/// ended, which is why no grain ever has two.
/// </summary>
internal sealed class ActivationCatalog : IActivationOwner
{
    private readonly ConcurrentDictionary<GrainId, ICallReceiver> _receivers = new();
    private readonly GrainClassRegistry _classes;
    private readonly ActivationEnvironment _environment;

    public ActivationCatalog(GrainClassRegistry classes, ActivationEnvironment environment)
    {
        (_classes, _environment) = (classes, environment);
        environment.Meter.ObserveActivations(() => Activations.Count());
    }

    /// <summary>The activations at this moment.</summary>
    public IEnumerable<Activation> Activations
    {
        get
        {
            foreach (var (_, receiver) in _receivers)
            {
                if (receiver is Activation activation)
                    yield return activation;
                else if (receiver is StatelessWorkerPool pool)
                    foreach (var worker in pool.Workers)
                        yield return worker;
            }
        }
    }

    /// <summary>Gets what takes the calls for an id. Its first call activates it.</summary>
    /// <exception cref="ArgumentException">There is no grain class for the id.</exception>
    public ICallReceiver GetOrAdd(GrainId id) =>
        _receivers.TryGetValue(id, out var receiver) ? receiver : _receivers.GetOrAdd(id, Create);

    public void Replace(Activation ended, WorkItemList waiting)
    {
        var id = ended.GrainId;
        if (waiting.IsEmpty)
        {
            _receivers.TryRemove(new(id, ended));
            return;
        }

        var successor = new Activation(id, ended.Class, _environment, this);
        successor.Adopt(waiting);
        _receivers[id] = successor;
        successor.Wake();
    }

    /// <summary>Takes out a pool whose workers have all ended.</summary>
    public void Remove(GrainId id, StatelessWorkerPool pool) => _receivers.TryRemove(new(id, pool));

    private ICallReceiver Create(GrainId id)
    {
        var grainClass = _classes.Get(id.Type);
        return grainClass.MaxWorkers is { } workers
            ? new StatelessWorkerPool(id, workers, grainClass, _environment, this)
            : new Activation(id, grainClass, _environment, this);
    }
}
