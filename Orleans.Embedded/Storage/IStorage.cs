namespace Orleans.Core;

/// <summary>A grain's state in a storage provider.</summary>
public interface IStorage
{
    /// <summary>The version last read or written, as the provider names versions; null if there is no record.</summary>
    string? Etag { get; }

    /// <summary>Whether the provider had a record at the last read or write.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the record and starts over with a new state.</summary>
    /// <exception cref="Storage.InconsistentStateException">The record was changed by another.</exception>
    Task ClearStateAsync();

    /// <summary>Stores the state.</summary>
    /// <exception cref="Storage.InconsistentStateException">The record was changed by another.</exception>
    Task WriteStateAsync();

    /// <summary>Replaces the state in memory by the stored one.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
