using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>
/// A grain's state, given to the constructor parameter that <see cref="PersistentStateAttribute"/> marks. It is
/// read before the grain's activation method runs.
/// </summary>
/// <typeparam name="TState">The state's class; a grain without a record starts with a new one.</typeparam>
public interface IPersistentState<TState> : IStorage<TState>;
