using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Base of grain interfaces. Derive from one of the keyed variants, such as <see cref="IGrainWithStringKey"/>,
/// which say how the grain is identified.
/// </summary>
public interface IGrain : IAddressable;
