using System.Diagnostics;
using System.Globalization;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>
/// An empty PostgreSQL database for each cluster: named on the command line, or on a server that is started for the run
/// and ends, its folder with it, when this process does.
/// </summary>
internal sealed class ClusterDatabases : IAsyncDisposable
{
    /// <summary>The option that names the database; <see cref="CountWord"/> in it stands for the number of silos.</summary>
    public const string Option = "--ConnectionStrings:MyDeclic=";

    /// <summary>Replaced by the number of silos.</summary>
    public const string CountWord = "{silos}";

    private const string Ready = "database system is ready to accept connections";
    private const string Owner = "postgres";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    // PostgreSQL ends when the shell's input closes, which also happens when this process is killed.
    private const string Script =
        """
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=400 2>&1 &
        server=$!
        read -r _
        kill -QUIT $server
        wait $server
        rm -rf "$2"
        """;

    private readonly string? _named;
    private readonly string _binaries = "";
    private readonly string _folder = "";
    private readonly Process? _process;

    private ClusterDatabases(string named) => _named = named;

    private ClusterDatabases(string binaries, string folder, Process process) =>
        (_binaries, _folder, _process) = (binaries, folder, process);

    /// <summary>Makes them known, or starts a server for them.</summary>
    /// <param name="options">The options for servers, of which one may name the database.</param>
    /// <param name="counts">The numbers of silos.</param>
    /// <exception cref="BadInputException">Clusters would share a database, or PostgreSQL cannot be started.</exception>
    public static async Task<ClusterDatabases> OpenAsync(IReadOnlyList<string> options, IReadOnlyList<int> counts)
    {
        if (options.LastOrDefault(option => option.StartsWith(Option, StringComparison.Ordinal)) is { } option)
        {
            var named = option[Option.Length..];
            if (counts.Count == 1 || named.Contains(CountWord, StringComparison.Ordinal)) return new(named);
            throw new BadInputException(
                $"--server-option {Option}…: each cluster needs an empty database of its own; write {CountWord} into the "
                + "database's name, where the number of silos goes.");
        }

        var binaries = await FindBinariesAsync();
        var folder = Directory.CreateTempSubdirectory("mydeclic-load-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await ServerProcess.RunAsync(["chown", Owner, folder], default);
        await ServerProcess.RunAsync(
            [
                .. AsOwner(), Path.Combine(binaries, "initdb"), "-D", Path.Combine(folder, "data"), "-U", Owner, "-A",
                "trust", "-E", "UTF8", "--locale=C", "--no-sync",
            ],
            default);
        return new(binaries, folder, await StartAsync(binaries, folder));
    }

    /// <summary>The connection string for the cluster of so many silos.</summary>
    public async Task<string> CreateAsync(int silos, CancellationToken cancel)
    {
        var count = silos.ToString(CultureInfo.InvariantCulture);
        if (_named is not null) return _named.Replace(CountWord, count, StringComparison.Ordinal);
        await ServerProcess.RunAsync(
            [.. AsOwner(), Path.Combine(_binaries, "createdb"), "-h", _folder, "-U", Owner, "declic" + count], cancel);
        return $"Host={_folder};Username={Owner};Database=declic{count};Timeout=60";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] AsOwner() => Environment.IsPrivilegedProcess ? ["runuser", "-u", Owner, "--"] : [];

    private static async Task<string> FindBinariesAsync()
    {
        try
        {
            using var process = Start(["pg_config", "--bindir"]);
            var folder = (await process.StandardOutput.ReadToEndAsync()).Trim();
            if (File.Exists(Path.Combine(folder, "initdb"))) return folder;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No pg_config: said below.
        }

        throw new BadInputException(
            "--against-silos needs PostgreSQL: install its server programs (Debian: postgresql), or name a database with "
            + $"--server-option \"{Option}Host=…;Database=declic{CountWord}\".");
    }

    private static async Task<Process> StartAsync(string binaries, string folder)
    {
        var process = Start([.. AsOwner(), "sh", "-c", Script, "sh", binaries, folder]);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new BadInputException("PostgreSQL ended:\n" + string.Join('\n', said)));
            else if (line.Data.Contains(Ready, StringComparison.Ordinal)) ready.TrySetResult();
            else if (!ready.Task.IsCompleted) said.Add(line.Data);
        };
        process.BeginOutputReadLine();
        await ready.Task.WaitAsync(StartPatience, Clock.Current);
        return process;
    }

    private static Process Start(string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        // The owner of the server may not enter the folder that the tool runs in.
        WorkingDirectory = Path.GetTempPath(),
    })!;
}
