namespace Orleans;

/// <summary>A lifecycle that others can take part in.</summary>
public interface ILifecycleObservable
{
    /// <summary>Adds a participant. Stages start in ascending and end in descending order.</summary>
    /// <param name="observerName">Names the participant in logs.</param>
    /// <param name="stage">The stage, see <see cref="Runtime.GrainLifecycleStage"/>.</param>
    /// <param name="observer">The participant.</param>
    /// <returns>Dispose it to take no part any more.</returns>
    IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer);
}
