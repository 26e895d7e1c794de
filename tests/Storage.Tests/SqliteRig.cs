namespace MyDeclic.Storage.Tests;

public sealed class SqliteRig : DatabaseRig, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("declic-sqlite-").FullName;
    private int _databases;

    public override Task<StorageOptions> NewDatabaseAsync()
    {
        var file = Path.Combine(_folder, $"test{Interlocked.Increment(ref _databases)}.db");
        return Task.FromResult(new StorageOptions { SqliteFile = file });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
