using System.Diagnostics.Metrics;
using Orleans.Runtime;

namespace Orleans.Embedded.Telemetry;

/// <summary>What the engine counts, under the names that Orleans gives it. Costs next to nothing while nobody listens.</summary>
internal sealed class EngineMeter
{
    private readonly Counter<int> _created;
    private readonly Counter<int> _destroyed;
    private readonly Counter<int> _failed;
    private readonly Counter<int> _shutdown;
    private readonly Counter<int> _collections;
    private readonly Counter<long> _timedOut;
    private readonly Counter<long> _canceled;
    private readonly UpDownCounter<int> _grains;
    private readonly LatencyHistogram _latency;
    private readonly Meter _meter;

    public EngineMeter(IMeterFactory meters)
    {
        _meter = meters.Create("Microsoft.Orleans");
        _created = _meter.CreateCounter<int>("orleans-catalog-activation-created");
        _destroyed = _meter.CreateCounter<int>("orleans-catalog-activation-destroyed");
        _failed = _meter.CreateCounter<int>("orleans-catalog-activation-failed-to-activate");
        _shutdown = _meter.CreateCounter<int>("orleans-catalog-activation-shutdown");
        _collections = _meter.CreateCounter<int>("orleans-catalog-activation-collections");
        _timedOut = _meter.CreateCounter<long>("orleans-app-requests-timedout");
        _canceled = _meter.CreateCounter<long>("orleans-app-requests-canceled");
        _grains = _meter.CreateUpDownCounter<int>("orleans-grains");
        _latency = new LatencyHistogram(_meter, "orleans-app-requests-latency");
    }

    /// <summary>Whether anybody wants to know how long calls take.</summary>
    public bool MeasuresLatency => _latency.IsEnabled;

    /// <summary>Has the number of activations asked for whenever somebody collects.</summary>
    public void ObserveActivations(Func<int> count) =>
        _meter.CreateObservableGauge("orleans-catalog-activations", count);

    public void OnCreated(GrainType type)
    {
        _created.Add(1);
        if (_grains.Enabled)
            _grains.Add(1, new KeyValuePair<string, object?>("type", type.ToString()));
    }

    /// <param name="type">Of the ended activation.</param>
    /// <param name="reason">Why it ended; null if it never was active.</param>
    public void OnEnded(GrainType type, DeactivationReasonCode? reason)
    {
        _destroyed.Add(1);
        if (_grains.Enabled)
            _grains.Add(-1, new KeyValuePair<string, object?>("type", type.ToString()));
        if (reason is null)
            _failed.Add(1);
        else if (reason is DeactivationReasonCode.ActivationIdle)
            _shutdown.Add(1, new KeyValuePair<string, object?>("via", "collection"));
        else if (reason is DeactivationReasonCode.ApplicationRequested)
            _shutdown.Add(1, new KeyValuePair<string, object?>("via", "deactivateOnIdle"));
    }

    public void OnCollected() => _collections.Add(1);

    public void OnTimedOut(GrainType type) => _timedOut.Add(1, TypeTag(type));

    public void OnCanceled(GrainType type) => _canceled.Add(1, TypeTag(type));

    public void OnAnswered(TimeSpan latency) => _latency.Record((long)latency.TotalMilliseconds);

    private static KeyValuePair<string, object?> TypeTag(GrainType type) => new("grain_type", type.ToString());
}
