using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Support;

/// <summary>A reminder table that outlives its silo, and fails when it is told to.</summary>
public sealed class KeptReminderTable : IReminderTable
{
    private readonly ConcurrentDictionary<(GrainId, string), ReminderEntry> _rows = new();
    private int _versions;

    /// <summary>What the table was asked to do that belongs to its life.</summary>
    public ConcurrentQueue<string> Life { get; } = new();

    /// <summary>Thrown by reads of many rows.</summary>
    public Exception? ReadFailure { get; set; }

    /// <summary>Whether rows cannot be stored, as if others always were faster.</summary>
    public bool LosesRaces { get; set; }

    /// <summary>Awaited by reads of many rows after they have looked.</summary>
    public Task ReadPause { get; set; } = Task.CompletedTask;

    /// <summary>What is stored.</summary>
    public IEnumerable<ReminderEntry> Rows => _rows.Values;

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        Life.Enqueue("start");
        return Task.CompletedTask;
    }

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(_rows.Values.Where(row => row.GrainId == grainId).Select(Copy)));

    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        Life.Enqueue("read");
        if (ReadFailure is not null)
            throw ReadFailure;

        var data = new ReminderTableData(_rows.Values.Select(Copy));
        await ReadPause;
        return data;
    }

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(_rows.TryGetValue((grainId, reminderName), out var row) ? Copy(row) : null);

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        if (LosesRaces)
            return Task.FromResult<string?>(null);

        var row = Copy(entry);
        row.ETag = $"{Interlocked.Increment(ref _versions)}";
        _rows[(row.GrainId, row.ReminderName)] = row;
        return Task.FromResult<string?>(row.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => Task.FromResult(
        _rows.TryGetValue((grainId, reminderName), out var row)
        && row.ETag == eTag
        && _rows.TryRemove((grainId, reminderName), out _));

    public Task TestOnlyClearTable()
    {
        _rows.Clear();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        Life.Enqueue("stop");
        return Task.CompletedTask;
    }

    private static ReminderEntry Copy(ReminderEntry row) => new()
    {
        GrainId = row.GrainId,
        ReminderName = row.ReminderName,
        StartAt = row.StartAt,
        Period = row.Period,
        ETag = row.ETag,
    };
}
