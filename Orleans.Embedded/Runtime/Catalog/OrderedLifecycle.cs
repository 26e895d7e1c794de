using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>Those who take part in the life of one activation, or of the silo, in the order of their stages.</summary>
internal sealed class OrderedLifecycle : IGrainLifecycle, ISiloLifecycle
{
    private readonly List<Participant> _participants = [];
    private int _started;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        var participant = new Participant(this, stage, observer);
        var index = _participants.FindIndex(p => p.Stage > stage);
        _participants.Insert(index < 0 ? _participants.Count : index, participant);
        return participant;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Who fails to start is stopped like those who have started.
        while (_started < _participants.Count)
            await _participants[_started++].Observer.OnStart(cancellationToken);
    }

    /// <summary>Stops those who have started, the last one first. One that fails does not keep the others from it.</summary>
    /// <exception cref="AggregateException">Some failed.</exception>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        for (var i = Math.Min(_started, _participants.Count) - 1; i >= 0; i--)
        {
            try
            {
                await _participants[i].Observer.OnStop(cancellationToken);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        _started = 0;
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private sealed record Participant(OrderedLifecycle Lifecycle, int Stage, ILifecycleObserver Observer) : IDisposable
    {
        public void Dispose() => Lifecycle._participants.Remove(this);
    }
}
