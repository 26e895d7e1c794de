namespace Orleans;

/// <summary>Takes part in lifecycles with plain functions.</summary>
public static class LifecycleExtensions
{
    /// <summary>Runs functions when a stage starts and when it ends.</summary>
    /// <param name="observable">The lifecycle.</param>
    /// <param name="observerName">Names the participant.</param>
    /// <param name="stage">The stage, see <see cref="Runtime.GrainLifecycleStage"/>.</param>
    /// <param name="onStart">Runs when the stage starts; throwing fails the activation.</param>
    /// <param name="onStop">Runs when the stage ends; null for nothing.</param>
    /// <returns>Dispose it to take no part any more.</returns>
    public static IDisposable Subscribe(
        this ILifecycleObservable observable,
        string observerName,
        int stage,
        Func<CancellationToken, Task> onStart,
        Func<CancellationToken, Task>? onStop)
    {
        ArgumentNullException.ThrowIfNull(observable);
        ArgumentNullException.ThrowIfNull(onStart);
        return observable.Subscribe(observerName, stage, new Observer(onStart, onStop));
    }

    private sealed class Observer(Func<CancellationToken, Task> onStart, Func<CancellationToken, Task>? onStop)
        : ILifecycleObserver
    {
        public Task OnStart(CancellationToken cancellationToken = default) => onStart(cancellationToken);

        public Task OnStop(CancellationToken cancellationToken = default) =>
            onStop?.Invoke(cancellationToken) ?? Task.CompletedTask;
    }
}
