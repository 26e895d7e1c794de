using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Where reminders are kept. A row is found by its grain and its name; every change gives it a new ETag.
/// </summary>
public interface IReminderTable
{
    /// <summary>Prepares the table, before anything else is asked of it.</summary>
    /// <param name="cancellationToken">
    /// Cancelled after <see cref="Hosting.ReminderOptions.InitializationTimeout"/>.
    /// </param>
    Task StartAsync(CancellationToken cancellationToken = default) =>
#pragma warning disable CS0618 // Tables written before there was StartAsync have only this.
        Init();
#pragma warning restore CS0618

    /// <summary>The older form of <see cref="StartAsync"/>.</summary>
    [Obsolete("Implement and use StartAsync instead")]
    Task Init() => Task.CompletedTask;

    /// <summary>Reads the reminders of a grain.</summary>
    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>
    /// Reads the reminders of the grains whose <see cref="GrainId.GetUniformHashCode"/> lies on a part of the ring of
    /// all hashes, from behind <paramref name="begin"/> up to <paramref name="end"/>.
    /// </summary>
    /// <param name="begin">Where the part begins; not within it.</param>
    /// <param name="end">Where it ends; within it. The same as the beginning for the whole ring.</param>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>Reads one reminder; null if it is not there.</summary>
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Stores a reminder, whatever was there before.</summary>
    /// <returns>The new ETag; null if the row was being changed by another.</returns>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a reminder, if it still has the given ETag.</summary>
    /// <returns>Whether it was there with that ETag.</returns>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    /// <summary>Removes everything.</summary>
    Task TestOnlyClearTable();

    /// <summary>Lets go of what the table holds, after everything else.</summary>
    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
