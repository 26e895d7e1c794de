using System.Diagnostics;
using Npgsql;

namespace MyDeclic.Rig;

/// <summary>
/// A PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, reached by a unix socket, with the
/// durability of production. It ends, and its folder goes, when it is disposed or the test process dies.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Ready = "database system is ready to accept connections";
    private const string Owner = "postgres";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private static readonly Lazy<string?> Binaries = new(FindBinaries);

    // PostgreSQL ends when the shell's input closes, which also happens when the test process is killed. It ends at
    // once: writing everything back first would take long and the folder goes anyway.
    private const string Script =
        """
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=on -c max_connections=200 &
        server=$!
        read -r _
        kill -QUIT $server
        wait $server
        echo ended
        rm -rf "$2"
        """;

    private readonly string _folder;
    private readonly Process _process;
    private int _databases;

    private PostgresServer(string folder, Process process)
    {
        _folder = folder;
        _process = process;
    }

    /// <summary>Why tests that need PostgreSQL are skipped, or null when they run. On CI they always run.</summary>
    public static string? SkipReason => Binaries.Value is not null || IsCi
        ? null
        : "PostgreSQL's server programs are not installed (pg_config --bindir names no folder with initdb).";

    private static bool IsCi =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a cluster and starts it.</summary>
    /// <exception cref="InvalidOperationException">The server programs are missing, or they failed.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var binaries = Binaries.Value ?? throw new InvalidOperationException(
            "The tests on PostgreSQL need its server programs: install them and put pg_config on the PATH.");
        var folder = Directory.CreateTempSubdirectory("declic-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", Owner, folder);
        await RunAsync([
            .. AsOwner(), Path.Combine(binaries, "initdb"), "-D", Path.Combine(folder, "data"),
            "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync",
        ]);

        var process = Start([.. AsOwner(), "sh", "-c", Script, "sh", binaries, folder], redirectInput: true);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
                log.Add(line.Data ?? "");
            if (line.Data is null)
                ready.TrySetException(new InvalidOperationException(
                    $"PostgreSQL ended:\n{string.Join('\n', log)}"));
            else if (line.Data.Contains(Ready, StringComparison.Ordinal))
                ready.TrySetResult();
        };
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartLimit);
        return new PostgresServer(folder, process);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Address(Owner));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();

        // Not until the process exits: on a busy disk, removing the folder takes long and nobody waits for it.
        await _process.StandardOutput.ReadLineAsync().WaitAsync(StopLimit);
        _process.Dispose();
    }

    private static string[] AsOwner() =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", Owner, "--"] : [];

    private static string? FindBinaries()
    {
        try
        {
            using var process = Start(["pg_config", "--bindir"]);
            var folder = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return File.Exists(Path.Combine(folder, "initdb")) ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} ended with {process.ExitCode}:\n{await output}{await errors}");
    }

    private static Process Start(string[] command, bool redirectInput = false) => Process.Start(
        new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The owner of the server may not enter the folder the tests run in.
            WorkingDirectory = Path.GetTempPath(),
        })!;

    private string Address(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _folder,
        Username = Owner,
        Database = database,
    }.ConnectionString;
}
