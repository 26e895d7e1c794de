using Orleans.Core;
using Orleans.Embedded.Storage;

namespace Orleans;

/// <summary>
/// A grain with one state, read before <see cref="Grain.OnActivateAsync"/> from the storage provider that
/// <see cref="Providers.StorageProviderAttribute"/> names, or else from the default one.
/// </summary>
/// <typeparam name="TGrainState">The state's class; a grain without a record starts with a new one.</typeparam>
public class Grain<TGrainState> : Grain
{
    private readonly IStorage<TGrainState> _storage;

    /// <summary>Binds the state to the grain's storage provider.</summary>
    protected Grain() => _storage = StateFactory.CreateForGrain<TGrainState>(GrainContext, GetType());

    /// <summary>Uses the given storage instead of a provider's.</summary>
    protected Grain(IStorage<TGrainState> storage) => _storage = storage;

    /// <summary>The state in memory. It is stored only by <see cref="WriteStateAsync"/>.</summary>
    protected TGrainState State
    {
        get => _storage.State;
        set => _storage.State = value;
    }

    /// <summary>Removes the stored record and starts over with a new state.</summary>
    protected virtual Task ClearStateAsync() => _storage.ClearStateAsync();

    /// <summary>Stores the state.</summary>
    protected virtual Task WriteStateAsync() => _storage.WriteStateAsync();

    /// <summary>Replaces the state in memory by the stored one.</summary>
    protected virtual Task ReadStateAsync() => _storage.ReadStateAsync();
}
