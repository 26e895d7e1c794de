namespace MyDeclic.Realtime;

/// <summary>One server's place in the log, as the log's grain keeps it.</summary>
internal sealed class ServerStream(IEventLogObserver observer, long place, DateTimeOffset leaseUntil)
{
    /// <summary>Where its batches go.</summary>
    public IEventLogObserver Observer { get; } = observer;

    /// <summary>The log up to here was handed over and acted on.</summary>
    public long Place { get; set; } = place;

    /// <summary>It is dropped when it has not renewed by then.</summary>
    public DateTimeOffset LeaseUntil { get; set; } = leaseUntil;

    /// <summary>Ends its pump.</summary>
    public CancellationTokenSource Stop { get; } = new();
}
