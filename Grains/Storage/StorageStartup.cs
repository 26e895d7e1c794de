using System.Data.Common;

namespace MyDeclic.Storage;

/// <summary>Opens the storage before anything uses it, and closes it after everything has.</summary>
public sealed class StorageStartup(
    Database database, Migrator migrator, CommitQueue queue, IdGenerator ids)
{
    /// <summary>Claims the database, brings its schema up to date, loads the end of the log and takes writes.</summary>
    /// <exception cref="StorageException">
    /// The database cannot be opened, or it belongs to another process or a newer program.
    /// </exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        database.Claim();
        try
        {
            await migrator.MigrateAsync(cancellation);
            long starts;
            await using (var writer = database.OpenWriter())
                starts = database.LoadEpochAndCountStart(writer);
            ids.UseNode((int)(starts % IdGenerator.Nodes));
            await queue.StartAsync(cancellation);
        }
        catch (DbException failure)
        {
            throw new StorageException($"The database {database.Name} cannot be opened: {failure.Message}", failure);
        }
    }

    /// <summary>Finishes the waiting writes and closes the database. Reading ends here as well.</summary>
    public async Task StopAsync()
    {
        await queue.StopAsync();
        await database.DisposeAsync();
    }
}
