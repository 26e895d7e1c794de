using System.Globalization;
using Dapper;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Storage;

/// <summary>
/// Reminders in the one database, in the rows that Microsoft.Orleans.Reminders.AdoNet writes. A row's version is its
/// ETag; times are kept to the millisecond.
/// </summary>
public sealed class SqlReminderTable(Database database, CommitQueue queue, StorageOptions options) : IReminderTable
{
    private const string Select =
        """
        SELECT grainid, remindername, starttime, period, version FROM orleansreminderstable
        WHERE serviceid = @ServiceId
        """;

    private const string Upsert =
        """
        INSERT INTO orleansreminderstable (serviceid, grainid, remindername, starttime, period, grainhash, version)
        VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
        ON CONFLICT (serviceid, grainid, remindername) DO UPDATE SET
            starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash,
            version = orleansreminderstable.version + 1
        RETURNING version
        """;

    private const string Delete =
        """
        DELETE FROM orleansreminderstable
        WHERE serviceid = @ServiceId AND grainid = @grainId AND remindername = @reminderName AND version = @version
        """;

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        ReadAsync("grainid = @grainId", new { options.ServiceId, grainId = grainId.ToString() });

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        // Hashes are kept as signed numbers. The order of these differs from that of the unsigned ones, but not the
        // order on the ring.
        var (after, upTo) = ((int)begin, (int)end);
        return ReadAsync(
            after < upTo ? "grainhash > @after AND grainhash <= @upTo" : "(grainhash > @after OR grainhash <= @upTo)",
            new { options.ServiceId, after, upTo });
    }

    /// <inheritdoc/>
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var found = await ReadAsync(
            "grainid = @grainId AND remindername = @reminderName",
            new { options.ServiceId, grainId = grainId.ToString(), reminderName });
        return found.Reminders.SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The grain's id or the name is longer than its column.</exception>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var row = new
        {
            options.ServiceId,
            GrainId = Limited(entry.GrainId.ToString()),
            ReminderName = Limited(entry.ReminderName),
            StartTime = Rounded(entry.StartAt),
            Period = (long)entry.Period.TotalMilliseconds,
            GrainHash = (int)entry.GrainId.GetUniformHashCode(),
        };
        return EtagOf(await queue.WriteAsync(tx => tx.QuerySingle<int>(Upsert, row)));
    }

    /// <inheritdoc/>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        if (!int.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Task.FromResult(false);
        var row = new { options.ServiceId, grainId = grainId.ToString(), reminderName, version };
        return queue.WriteAsync(tx => tx.Execute(Delete, row) > 0);
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => queue.WriteAsync(
        tx => tx.Execute("DELETE FROM orleansreminderstable WHERE serviceid = @ServiceId", new { options.ServiceId }));

    private static string EtagOf(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static string Limited(string text) => text.Length <= StorageLimits.MaxReminderKeyChars
        ? text
        : throw new ArgumentException(
            $"A reminder's name or its grain's id has more than {StorageLimits.MaxReminderKeyChars} characters: {text}");

    // PostgreSQL rounds microseconds by itself, SQLite would keep them.
    private static DateTime Rounded(DateTime time)
    {
        var microseconds = time.Ticks / TimeSpan.TicksPerMicrosecond;
        return new DateTime((microseconds + 500) / 1000 * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    private async Task<ReminderTableData> ReadAsync(string condition, object parameters)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<Row>($"{Select} AND {condition}", parameters);
        return new ReminderTableData(rows.Select(row => row.ToEntry()));
    }

    private sealed record Row(string GrainId, string ReminderName, DateTime StartTime, long Period, int Version)
    {
        public ReminderEntry ToEntry() => new()
        {
            GrainId = Orleans.Runtime.GrainId.Parse(GrainId, CultureInfo.InvariantCulture),
            ReminderName = ReminderName,
            StartAt = DateTime.SpecifyKind(StartTime, DateTimeKind.Utc),
            Period = TimeSpan.FromMilliseconds(Period),
            ETag = EtagOf(Version),
        };
    }
}
