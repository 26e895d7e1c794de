namespace Orleans.Runtime;

/// <summary>The lifecycle of one activation. Take part in it while the grain object is being constructed.</summary>
public interface IGrainLifecycle : ILifecycleObservable;
