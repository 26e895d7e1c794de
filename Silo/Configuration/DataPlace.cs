using System.Net.Sockets;
using Npgsql;

namespace MyDeclic.Silo.Configuration;

/// <summary>Where the data is to be: checked before anything is built on it, so that a wrong place is told at once.</summary>
internal static class DataPlace
{
    /// <summary>
    /// Seconds to wait for PostgreSQL at the start, unless the connection string says otherwise: short, so that a wrong
    /// address is told at once. Running servers wait longer.
    /// </summary>
    private const int ConnectSecondsAtStart = 1;

    /// <summary>Checks the folder, which is made when missing, and the database server, if there is one.</summary>
    /// <exception cref="BadConfigurationException">One cannot be used; says which key and why.</exception>
    public static async Task RequireUsableAsync(SiloOptions options)
    {
        RequireWritable(options.DataFolder);
        if (options.PostgresConnectionString is { } address) await RequireReachableAsync(address, options);
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

    private static async Task RequireReachableAsync(string address, SiloOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(address) { Pooling = false };
        if (!settings.ShouldSerialize("Timeout")) settings.Timeout = ConnectSecondsAtStart;
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync();
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException)
        {
            var why = (error as PostgresException)?.MessageText ?? error.GetBaseException().Message;
            throw new BadConfigurationException("ConnectionStrings:MyDeclic", $"{options.Where} cannot be used: {why}");
        }
    }
}
