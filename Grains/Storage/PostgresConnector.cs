using System.Data.Common;
using Dapper;
using Npgsql;

namespace MyDeclic.Storage;

/// <summary>Opens a PostgreSQL database, which several servers may share.</summary>
internal sealed class PostgresConnector : IConnector
{
    private static readonly string WriterSettings =
        $"""
        SET lock_timeout = {StorageLimits.PostgresLockTimeoutMs};
        SET idle_in_transaction_session_timeout = {StorageLimits.PostgresIdleTransactionMs}
        """;

    private readonly NpgsqlDataSource _readers;
    private readonly string _writerAddress;

    public PostgresConnector(string address)
    {
        var settings = new NpgsqlConnectionStringBuilder(address);
        Name = $"{settings.Database} on {settings.Host}";
        SetUnlessGiven(settings, "Application Name", "my-declic");
        SetUnlessGiven(settings, "Timeout", StorageLimits.PostgresConnectSeconds);
        SetUnlessGiven(settings, "Command Timeout", StorageLimits.PostgresCommandSeconds);
        SetUnlessGiven(settings, "Max Auto Prepare", StorageLimits.PostgresPreparedStatements);
        var writer = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false };
        _writerAddress = writer.ConnectionString;

        // A store that writes through a reader fails here as it does on SQLite.
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".Trim();
        _readers = NpgsqlDataSource.Create(settings);
    }

    public Dialect Dialect { get; } = new PostgresDialect();

    public string Name { get; }

    public bool Exists => true;

    public void Claim()
    {
    }

    public async ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellation) =>
        await _readers.OpenConnectionAsync(cancellation);

    public DbConnection OpenWriter()
    {
        var connection = new NpgsqlConnection(_writerAddress);
        try
        {
            connection.Open();
            connection.Execute(WriterSettings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _readers.DisposeAsync();

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder settings, string key, object value)
    {
        if (!settings.ShouldSerialize(key))
            settings[key] = value;
    }
}
