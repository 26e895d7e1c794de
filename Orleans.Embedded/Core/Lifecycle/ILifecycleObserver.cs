namespace Orleans;

/// <summary>Hears of the start and the end of a lifecycle stage.</summary>
public interface ILifecycleObserver
{
    /// <summary>Runs when the stage starts; throwing fails the activation.</summary>
    Task OnStart(CancellationToken cancellationToken = default);

    /// <summary>Runs when the stage ends.</summary>
    Task OnStop(CancellationToken cancellationToken = default);
}
