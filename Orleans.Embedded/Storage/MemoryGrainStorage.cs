using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>
/// Keeps records for as long as the process lives. Records are JSON, so that a state changed in memory is not
/// changed in the storage before it is written.
/// </summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private static readonly JsonSerializerOptions s_json = new() { IncludeFields = true };

    private readonly ConcurrentDictionary<(string StateName, GrainId GrainId), Record> _records = new();
    private long _versions;

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
        {
            grainState.State = JsonSerializer.Deserialize<T>(record.Json, s_json)!;
            Set(grainState, record.Etag);
        }
        else
        {
            grainState.State = Activator.CreateInstance<T>();
            Set(grainState, etag: null);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var etag = Interlocked.Increment(ref _versions).ToString(CultureInfo.InvariantCulture);
        var written = new Record(JsonSerializer.SerializeToUtf8Bytes(grainState.State, s_json), etag);
        var found = _records.GetValueOrDefault(key);
        var isWritten = found?.Etag == grainState.ETag
            && (found is null ? _records.TryAdd(key, written) : _records.TryUpdate(key, written, found));
        if (!isWritten)
            throw Inconsistent(stateName, grainId, found, grainState.ETag);

        Set(grainState, etag);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var found = _records.GetValueOrDefault(key);
        if (found?.Etag != grainState.ETag || (found is not null && !_records.TryRemove(new(key, found))))
            throw Inconsistent(stateName, grainId, found, grainState.ETag);

        grainState.State = Activator.CreateInstance<T>();
        Set(grainState, etag: null);
        return Task.CompletedTask;
    }

    private static void Set<T>(IGrainState<T> grainState, string? etag)
    {
        grainState.ETag = etag;
        grainState.RecordExists = etag is not null;
    }

    private static InconsistentStateException Inconsistent(
        string stateName, GrainId grainId, Record? found, string? expected) =>
        new($"The state {stateName} of {grainId} was changed by another.", found?.Etag, expected);

    private sealed record Record(byte[] Json, string Etag);
}
