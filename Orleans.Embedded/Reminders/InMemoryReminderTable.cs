using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Keeps reminders for as long as the process lives. What it is given and gives away is copied.</summary>
internal sealed class InMemoryReminderTable : IReminderTable
{
    private readonly ConcurrentDictionary<(GrainId GrainId, string Name), ReminderEntry> _rows = new();

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read(id => id == grainId);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Read(id =>
    {
        var (isBehind, isUpTo) = (id.GetUniformHashCode() > begin, id.GetUniformHashCode() <= end);
        return begin < end ? isBehind && isUpTo : isBehind || isUpTo;
    });

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) => Task.FromResult(
        _rows.TryGetValue((grainId, reminderName), out var row) ? Copy(row, row.ETag) : null);

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        var row = Copy(entry, Guid.NewGuid().ToString());
        _rows[(entry.GrainId, entry.ReminderName)] = row;
        return Task.FromResult(row.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => Task.FromResult(
        _rows.TryGetValue((grainId, reminderName), out var row)
        && row.ETag == eTag
        && _rows.TryRemove(new((grainId, reminderName), row)));

    public Task TestOnlyClearTable()
    {
        _rows.Clear();
        return Task.CompletedTask;
    }

    private static ReminderEntry Copy(ReminderEntry row, string? etag) => new()
    {
        GrainId = row.GrainId,
        ReminderName = row.ReminderName,
        StartAt = row.StartAt,
        Period = row.Period,
        ETag = etag,
    };

    private Task<ReminderTableData> Read(Predicate<GrainId> isMeant) => Task.FromResult(new ReminderTableData(
        from row in _rows where isMeant(row.Key.GrainId) select Copy(row.Value, row.Value.ETag)));
}
