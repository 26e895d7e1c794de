namespace Orleans.Runtime;

/// <summary>
/// The lifecycle of the silo. Take part in it with an <see cref="ILifecycleParticipant{TLifecycleObservable}"/> among the
/// host's services; see <see cref="ServiceLifecycleStage"/>.
/// </summary>
public interface ISiloLifecycle : ILifecycleObservable;
