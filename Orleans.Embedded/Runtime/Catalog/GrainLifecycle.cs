using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>Those who take part in the life of one activation, in the order of their stages.</summary>
internal sealed class GrainLifecycle : IGrainLifecycle
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
        for (; _started < _participants.Count; _started++)
            await _participants[_started].Observer.OnStart(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        for (var i = Math.Min(_started, _participants.Count) - 1; i >= 0; i--)
            await _participants[i].Observer.OnStop(cancellationToken);
    }

    private sealed record Participant(GrainLifecycle Lifecycle, int Stage, ILifecycleObserver Observer) : IDisposable
    {
        public void Dispose() => Lifecycle._participants.Remove(this);
    }
}
