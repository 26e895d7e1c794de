namespace MyDeclic.Storage.Tests;

/// <summary>Gives each test an empty database of one kind.</summary>
public abstract class DatabaseRig
{
    public abstract Task<StorageOptions> NewDatabaseAsync();
}
