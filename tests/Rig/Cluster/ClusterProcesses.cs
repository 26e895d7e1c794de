using System.Globalization;
using MyDeclic.Rig.Server;

namespace MyDeclic.Rig.Cluster;

/// <summary>A cluster as its operators run it: silos, fronts and one PostgreSQL database, each a process.</summary>
public sealed class ClusterProcesses : IAsyncDisposable
{
    // Rates are tested by themselves, and a silo that dies is to be missed soon.
    private static readonly string[] SiloOptions =
    [
        "--role", "silo", "--SignUp:PasswordIterations=1000", "--Cluster:ProbeTimeout=00:00:02",
        "--Cluster:MissedProbes=2", "--Cluster:CallTimeout=00:00:10",
    ];

    private static readonly string[] FrontOptions =
    [
        "--Front:WritesPerMinute=1000000", "--Front:ReadsPerMinute=1000000", "--Cluster:GatewayRefresh=00:00:01",
        "--Cluster:CallTimeout=00:00:10",
    ];

    private readonly PostgresServer _postgres;
    private readonly string _folder = Directory.CreateTempSubdirectory("mydeclic-cluster-").FullName;
    private int _people;

    private ClusterProcesses(PostgresServer postgres, string database, int silos, int fronts)
    {
        _postgres = postgres;
        Database = database;
        // Many processes start at once, on a machine that may be busy.
        var connection = $"--ConnectionStrings:MyDeclic={database};Timeout=60";
        Silos = [.. Enumerable.Range(0, silos).Select(number => new ClusterNode(
            "MyDeclic.Silo.dll",
            [connection, "--data", Path.Combine(_folder, number.ToString(CultureInfo.InvariantCulture)), .. SiloOptions]))];
        Fronts = [.. Enumerable.Range(0, fronts).Select(
            _ => new ClusterNode("MyDeclic.WebFront.dll", [connection, .. FrontOptions]))];
    }

    /// <summary>The connection string of the database that they share.</summary>
    public string Database { get; }

    /// <summary>The processes that run grains.</summary>
    public IReadOnlyList<ClusterNode> Silos { get; }

    /// <summary>The processes that people reach.</summary>
    public IReadOnlyList<ClusterNode> Fronts { get; }

    /// <summary>What every process printed, for a test that failed.</summary>
    public string Output => string.Join("\n---\n", Silos.Concat(Fronts).Select(node => node.Output));

    /// <summary>Makes a cluster with a database of its own, of which nothing runs yet.</summary>
    public static async Task<ClusterProcesses> CreateAsync(int silos, int fronts)
    {
        var postgres = await PostgresServer.StartAsync();
        return new(postgres, await postgres.CreateDatabaseAsync(), silos, fronts);
    }

    /// <summary>Makes a cluster and starts all of it.</summary>
    public static async Task<ClusterProcesses> StartAsync(int silos, int fronts)
    {
        var cluster = await CreateAsync(silos, fronts);
        try
        {
            await Task.WhenAll(cluster.Silos.Select(silo => silo.StartAsync()));
            await Task.WhenAll(cluster.Fronts.Select(front => front.StartAsync()));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Plays a scene; when it fails, the failure tells what every process printed.</summary>
    public async Task PlayAsync(Func<Task> scene)
    {
        try
        {
            await scene();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Output}", failure);
        }
    }

    /// <summary>Signs a person up at one front after another.</summary>
    public Task<Member> JoinAsync(string word)
    {
        var number = Interlocked.Increment(ref _people);
        return Member.SignUpAsync(
            Fronts[number % Fronts.Count], string.Create(CultureInfo.InvariantCulture, $"{word}{number}"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Fronts.Concat(Silos)) await node.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
