using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Base of interfaces through which grains call back plain objects, see
/// <see cref="IGrainFactory.CreateObjectReference{TGrainObserverInterface}"/>. Grains may implement them too.
/// </summary>
public interface IGrainObserver : IAddressable;
