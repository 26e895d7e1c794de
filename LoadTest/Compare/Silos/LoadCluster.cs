using System.Globalization;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>A cluster of this machine: silos, a front for each of them, and a cast that all fronts know.</summary>
internal sealed class LoadCluster : IAsyncDisposable
{
    private const string ReadyWord = " is at http";
    private static readonly TimeSpan HealthPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // Members of a load test do in a minute what people do in a day; accounts are for one run.
    private static readonly string[] UnhurriedFronts =
    [
        "--Front:WritesPerMinute=100000000", "--Front:ReadsPerMinute=100000000", "--Front:SignUpsPerMinute=100000000",
        "--Cluster:GatewayRefresh=00:00:01",
    ];

    private static readonly string[] UnhurriedSilos = ["--role", "silo", "--SignUp:PasswordIterations=1000"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mydeclic-load-cluster-").FullName;
    private readonly List<ServerProcess> _silos = [];
    private readonly List<ServerProcess> _doors = [];
    private readonly List<LoadStage> _fronts = [];

    private LoadCluster()
    {
    }

    /// <summary>Its fronts, one a silo; each with the same cast, run and ledger.</summary>
    public IReadOnlyList<LoadStage> Fronts => _fronts;

    /// <summary>Starts silos, then fronts, and brings the cast in through the first front.</summary>
    /// <param name="programs">What to start.</param>
    /// <param name="silos">How many of each.</param>
    /// <param name="database">The connection string of their empty database.</param>
    /// <param name="settings">The scenario's.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<LoadCluster> StartAsync(
        ClusterPrograms programs, int silos, string database, StageSettings settings, CancellationToken cancel)
    {
        var cluster = new LoadCluster();
        try
        {
            Console.WriteLine($"Starting {silos} {(silos == 1 ? "silo and its front" : "silos and as many fronts")}…");
            var options = Options(database, settings.ServerOptions);
            for (var number = 0; number < silos; number++)
                cluster._silos.Add(await cluster.StartSiloAsync(programs.Silo, number, options.Silos));
            for (var number = 0; number < silos; number++)
                cluster._doors.Add(await StartFrontAsync(programs.Front, options.Fronts, cancel));
            var run = Guid.NewGuid().ToString("N")[..8];
            var first = ApiClient.Create(cluster._doors[0].Url);
            var cast = await LoadStage.MakeAsync(first, CastShape.Of(settings.Members), settings.Seed, run, cancel);
            var ledger = new Ledger();
            cluster._fronts.AddRange(cluster._doors.Select(front => LoadStage.Over(front, cast, run, ledger)));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Which options are whose: as <c>./declic cluster</c> hands them on.</summary>
    public static (IReadOnlyList<string> Silos, IReadOnlyList<string> Fronts) Options(
        string database, IEnumerable<string> more)
    {
        var (silos, fronts) = (new List<string>(UnhurriedSilos), new List<string>(UnhurriedFronts));
        foreach (var option in more.Where(option => !Is(option, ClusterDatabases.Option)))
        {
            if (!Is(option, "--Front:")) silos.Add(option);
            if (Is(option, "--Front:") || Is(option, "--Cluster:") || Is(option, "--Logging:")) fronts.Add(option);
        }

        silos.Add(ClusterDatabases.Option + database);
        fronts.Add(ClusterDatabases.Option + database);
        return (silos, fronts);

        static bool Is(string option, string start) => option.StartsWith(start, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var front in _fronts) await front.DisposeAsync();
        foreach (var door in _doors) await door.DisposeAsync();
        foreach (var silo in _silos) await silo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<ServerProcess> StartSiloAsync(string program, int number, IReadOnlyList<string> options)
    {
        var url = ServerProcess.FreeAddress();
        var data = Path.Combine(_folder, number.ToString(CultureInfo.InvariantCulture));
        return ServerProcess.StartAsync(
            url, ReadyWord, ["dotnet", program, "--urls", url.ToString(), "--data", data, .. options]);
    }

    private static async Task<ServerProcess> StartFrontAsync(
        string program, IReadOnlyList<string> options, CancellationToken cancel)
    {
        var url = ServerProcess.FreeAddress();
        var front = await ServerProcess.StartAsync(url, ReadyWord, ["dotnet", program, "--urls", url.ToString(), .. options]);
        var started = Clock.Current.GetTimestamp();
        var api = ApiClient.Create(url);
        while (await api.TryReadTextAsync("health/ready", cancel) is null)
        {
            if (Clock.Current.GetElapsedTime(started) > HealthPatience)
            {
                await front.DisposeAsync();
                throw new BadInputException($"The front at {url} found no silo within {HealthPatience.TotalSeconds} s.");
            }

            await Task.Delay(Look, Clock.Current, cancel);
        }

        return front;
    }
}
