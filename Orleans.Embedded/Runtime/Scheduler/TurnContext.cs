namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>
/// Brings awaits back into the turns of their target. <see cref="TurnScheduler"/> alone would do so too, but with a
/// task for each await.
/// </summary>
internal sealed class TurnContext(TurnScheduler scheduler) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => scheduler.Queue(new Turn(d, state));

    /// <summary>Waiting for a turn is what turns must never do.</summary>
    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

    public override SynchronizationContext CreateCopy() => this;
}
