using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>The activations of one stateless worker. Another is added only when all have something to do.</summary>
internal sealed class StatelessWorkerPool(
    GrainId id, int maxWorkers, GrainClass grainClass, ActivationEnvironment environment, ActivationCatalog catalog)
    : ICallReceiver, IActivationOwner
{
    private readonly Lock _gate = new();
    private readonly List<Activation> _workers = [];
    private bool _closed;

    public IReadOnlyList<Activation> Workers
    {
        get
        {
            lock (_gate)
            {
                return [.. _workers];
            }
        }
    }

    public bool TryReceive(GrainCall call)
    {
        // Posting happens outside the lock: a worker that ends takes the two locks in the other order.
        while (ChooseWorker() is { } worker)
        {
            if (worker.TryReceive(call))
                return true;
        }

        return false;
    }

    public void Replace(Activation ended, WorkItemList waiting)
    {
        lock (_gate)
        {
            _workers.Remove(ended);
            if (!waiting.IsEmpty)
            {
                var successor = new Activation(id, grainClass, environment, this);
                successor.Adopt(waiting);
                _workers.Add(successor);
                successor.Wake();
            }
            else if (_workers.Count == 0)
            {
                _closed = true;
                catalog.Remove(id, this);
            }
        }
    }

    private Activation? ChooseWorker()
    {
        lock (_gate)
        {
            if (_closed)
                return null;

            var leastBusy = _workers.MinBy(worker => worker.Unfinished);
            if (leastBusy is { Unfinished: 0 } || (leastBusy is not null && _workers.Count >= maxWorkers))
                return leastBusy;

            var added = new Activation(id, grainClass, environment, this);
            _workers.Add(added);
            return added;
        }
    }
}
