namespace Orleans.Core;

/// <summary>A grain's state in a storage provider, and in memory.</summary>
/// <typeparam name="TState">The state's class.</typeparam>
public interface IStorage<TState> : IStorage
{
    /// <summary>The state in memory. It is stored only by <see cref="IStorage.WriteStateAsync()"/>.</summary>
    TState State { get; set; }
}
