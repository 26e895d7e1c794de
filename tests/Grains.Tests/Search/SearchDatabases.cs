using MyDeclic.Rig;
using MyDeclic.Storage;

namespace MyDeclic.Tests.Search;

/// <summary>Empty databases of both kinds.</summary>
public sealed class SearchDatabases : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-search-");
    private PostgresServer? _postgres;
    private int _files;

    public StorageOptions NewSqlite() => new()
    {
        SqliteFile = Path.Combine(_folder.FullName, $"test{Interlocked.Increment(ref _files)}.db"),
    };

    public async Task<StorageOptions> NewPostgresAsync()
    {
        _postgres ??= await PostgresServer.StartAsync();
        return new() { PostgresConnectionString = await _postgres.CreateDatabaseAsync() };
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
