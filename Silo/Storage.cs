using System.Net.Sockets;
using MyDeclic.Storage;
using Npgsql;

namespace MyDeclic.Silo;

/// <summary>The database of the process: opened before anything uses it, closed after everything has.</summary>
internal static class Storage
{
    /// <summary>
    /// Seconds to wait for PostgreSQL at the start, unless the connection string says otherwise: short, so that a wrong
    /// address is told at once. Running servers wait longer.
    /// </summary>
    private const int ConnectSecondsAtStart = 1;

    /// <summary>Adds the storage that <paramref name="options"/> name.</summary>
    public static void AddStorage(this WebApplicationBuilder builder, SiloOptions options) =>
        builder.Services.AddMyDeclicStorage(options.ToStorageOptions());

    /// <summary>Opens the storage.</summary>
    /// <exception cref="BadConfigurationException">There is no using it as configured; says which key and why.</exception>
    public static async Task OpenAsync(IServiceProvider services, SiloOptions options, CancellationToken cancel = default)
    {
        RequireWritable(options.DataFolder);
        if (options.PostgresConnectionString is { } address) await RequireReachableAsync(address, options, cancel);
        try
        {
            await services.GetRequiredService<StorageStartup>().StartAsync(cancel);
        }
        catch (StorageException refused)
        {
            var key = options.PostgresConnectionString is null ? "data" : "ConnectionStrings:MyDeclic";
            throw new BadConfigurationException(key, refused.Message);
        }
    }

    private static void RequireWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            using (new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadConfigurationException("data", $"the folder {folder} cannot be written: {error.Message}");
        }
    }

    private static async Task RequireReachableAsync(string address, SiloOptions options, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(address) { Pooling = false };
        if (!settings.ShouldSerialize("Timeout")) settings.Timeout = ConnectSecondsAtStart;
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancel);
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException)
        {
            var why = (error as PostgresException)?.MessageText ?? error.GetBaseException().Message;
            throw new BadConfigurationException("ConnectionStrings:MyDeclic", $"{options.Where} cannot be used: {why}");
        }
    }
}
