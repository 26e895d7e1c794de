using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Stage;

/// <summary>A server with a cast on it: one that was there, or one that was started for the run and goes with it.</summary>
internal sealed class LoadStage : IAsyncDisposable
{
    private readonly string _folder;

    private LoadStage(
        string folder, ApiClient api, Cast cast, ServerProcess? server, string run, Ledger? ledger = null)
    {
        (_folder, Api, Cast, Server, Run, Ledger) = (folder, api, cast, server, run, ledger ?? new());
        Meter = new(api, () => server?.Id);
    }

    /// <summary>The server's REST API.</summary>
    public ApiClient Api { get; }

    /// <summary>Everybody whom the tool speaks for.</summary>
    public Cast Cast { get; }

    /// <summary>The server's process, when it is the tool's own.</summary>
    public ServerProcess? Server { get; }

    /// <summary>Names the run: in texts, keys and handles.</summary>
    public string Run { get; }

    /// <summary>What the server uses.</summary>
    public ServerMeter Meter { get; }

    /// <summary>Every write of the run.</summary>
    public Ledger Ledger { get; }

    /// <summary>The live hub.</summary>
    public Uri Hub => new(Api.Address, "live");

    /// <summary>Opens the stage.</summary>
    /// <exception cref="BadInputException">The server cannot be reached or started, or refuses the cast.</exception>
    public static async Task<LoadStage> OpenAsync(StageSettings settings, CancellationToken cancel)
    {
        var run = Guid.NewGuid().ToString("N")[..8];
        var folder = Directory.CreateTempSubdirectory("mydeclic-load-").FullName;
        try
        {
            return settings.Url is { } url
                ? await OpenAtAsync(url, settings, folder, run, cancel)
                : await StartAsync(settings, folder, run, cancel);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>A stage over a server that was started elsewhere; it goes with the stage.</summary>
    public static LoadStage Over(ServerProcess server, Cast cast) => new(
        Directory.CreateTempSubdirectory("mydeclic-load-").FullName, ApiClient.Create(server.Url), cast, server,
        Guid.NewGuid().ToString("N")[..8]);

    /// <summary>A stage over one of several servers that tell the same, with their common run and ledger.</summary>
    public static LoadStage Over(ServerProcess server, Cast cast, string run, Ledger ledger) => new(
        Directory.CreateTempSubdirectory("mydeclic-load-").FullName, ApiClient.Create(server.Url), cast, server, run, ledger);

    /// <summary>A pool of live connections on this stage.</summary>
    /// <param name="settings">The scenario's.</param>
    /// <param name="backIn">Within what time lost connections come back.</param>
    public IWatcherPool CreatePool(StageSettings settings, TimeSpan backIn)
    {
        var pool = new PoolSettings(Hub, settings.Protocol, Run, backIn);
        var processes = settings.Processes > 0 ? settings.Processes : FileHandles.ProcessesFor(settings.Connections);
        if (processes == 1) return new WatcherPool(Cast, pool, Clock.Current);
        var cast = Path.Combine(_folder, "cast.json");
        CastFile.Write(cast, Cast);
        return new PoolGroup([.. Enumerable.Range(0, processes).Select(_ => new WorkerPool(cast, pool))]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
        // A stage may be disposed by whoever opened it and by whoever used it.
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static CastShape ShapeOf(StageSettings settings) =>
        CastShape.Of(settings.Members) with { IsFirstFollowedByAll = settings.IsFirstFollowedByAll };

    private static async Task<LoadStage> StartAsync(
        StageSettings settings, string folder, string run, CancellationToken cancel)
    {
        var program = SiloProgram.Find(settings.Server, settings.ServerOptions);
        var shape = ShapeOf(settings);
        var plan = CastPlan.Make(shape, settings.Seed);
        var (edges, units) = CastByImport.Write(plan, folder);
        var (data, tokens) = (Path.Combine(folder, "data"), Path.Combine(folder, "tokens.json"));
        Console.WriteLine($"Importing {settings.Members:N0} members and starting a server…");
        await program.ImportAsync(data, edges, units, tokens, cancel);
        var server = await program.StartAsync(data);
        try
        {
            var api = ApiClient.Create(server.Url);
            var people = PersonaFile.Read(tokens);
            var slugs = new List<CastCommunity>();
            foreach (var members in plan.Open.Where(members => members.Count > 0))
            {
                slugs.Add(new(await CastByImport.SlugOfAsync(api, people[members[0]], cancel), true, members));
            }

            var cast = await CloseAsync(api, people, plan, slugs, run, cancel);
            return new(folder, api, cast, server, run);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<LoadStage> OpenAtAsync(
        Uri url, StageSettings settings, string folder, string run, CancellationToken cancel)
    {
        var api = ApiClient.Create(url);
        var cast = CastFile.TryRead(settings.CastPath);
        if (cast is not null)
        {
            await api.CheckAsync(cast.Members[0].Token, cancel);
            if (cast.Members.Count >= settings.Members) return new(folder, api, cast, null, run);
            Console.WriteLine($"{settings.CastPath} has {cast.Members.Count:N0} members; making another with {settings.Members:N0}.");
        }

        cast = await MakeAsync(api, ShapeOf(settings), settings.Seed, run, cancel);
        CastFile.Write(settings.CastPath, cast);
        return new(folder, api, cast, null, run);
    }

    /// <summary>Brings a cast into a running server.</summary>
    public static async Task<Cast> MakeAsync(
        ApiClient api, CastShape shape, ulong seed, string run, CancellationToken cancel)
    {
        if (await api.TryReadTextAsync("health/live", cancel) is null)
            throw new BadInputException($"{api.Address} cannot be reached, or is no My Declic server.");
        var (members, plan) = (shape.Members, CastPlan.Make(shape, seed));
        var maker = new CastByApi(api, run);
        IReadOnlyList<Persona> people = [];
        await Progress.RunAsync("Signing up", members, async report => people = await maker.SignUpAsync(members, report, cancel));
        await Progress.RunAsync("Following", members, report => maker.FollowAsync(people, plan, report, cancel));
        var open = new List<CastCommunity>();
        await Progress.RunAsync("Founding communities", plan.Open.Count, async report =>
        {
            foreach (var inIt in plan.Open.Where(inIt => inIt.Count > 0))
            {
                open.Add(await maker.FoundAsync(people, $"Load test {run} {open.Count}", true, inIt, cancel));
                report(open.Count);
            }
        });
        return await CloseAsync(api, people, plan, open, run, cancel);
    }

    private static async Task<Cast> CloseAsync(
        ApiClient api, IReadOnlyList<Persona> people, CastPlan plan, List<CastCommunity> open, string run,
        CancellationToken cancel)
    {
        var maker = new CastByApi(api, run);
        var communities = open.ToList();
        await Progress.RunAsync("Founding closed communities", plan.Closed.Count, async report =>
        {
            foreach (var inIt in plan.Closed.Where(inIt => inIt.Count > 0))
            {
                communities.Add(await maker.FoundAsync(people, $"Closed {run} {communities.Count}", false, inIt, cancel));
                report(communities.Count - open.Count);
            }
        });
        var members = people.Select((person, at) => new CastMember(person.Handle, person.Token, plan.Follows[at]));
        return new([.. members], communities);
    }
}
