using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A storage provider. Registered as a keyed service under its name.</summary>
public interface IGrainStorage
{
    /// <summary>Reads a record into <paramref name="grainState"/>; without a record, a new state.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Writes the record, if it still has the version of <paramref name="grainState"/>.</summary>
    /// <exception cref="InconsistentStateException">It has another version.</exception>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Removes the record, if it still has the version of <paramref name="grainState"/>.</summary>
    /// <exception cref="InconsistentStateException">It has another version.</exception>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}
