using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Search;
using MyDeclic.Storage;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>How long searches take, by the shape of the query, over a database that "seed" filled.</summary>
internal static class SearchBenchmark
{
    private const int DefaultQueries = 60;
    private const int WarmUpQueries = 5;
    private const double TargetMs = 50;

    public static Command Command()
    {
        var database = new Option<string>("--database")
        {
            Description = "A SQLite file, or a PostgreSQL connection string; no server may use the file.",
            Required = true,
        };
        var queries = new Option<int>("--queries")
        {
            Description = "Of each shape and kind.",
            DefaultValueFactory = _ => DefaultQueries,
        };
        var command = new Command("search", "Latency of searches over a seeded database.") { database, queries };
        command.SetAction(async (parsed, cancellation) =>
            await RunAsync(parsed.GetValue(database)!, parsed.GetValue(queries), cancellation));
        return command;
    }

    private static async Task RunAsync(string address, int queries, CancellationToken cancellation)
    {
        var options = address.Contains('=', StringComparison.Ordinal)
            ? new StorageOptions { PostgresConnectionString = address }
            : new StorageOptions { SqliteFile = address };
        await using var services = new ServiceCollection().AddLogging().AddMyDeclicStorage(options)
            .AddMyDeclicGrains(_ => { }).BuildServiceProvider();
        var startup = services.GetRequiredService<StorageStartup>();
        await startup.StartAsync(cancellation);
        try
        {
            await services.GetRequiredService<GrainsStartup>().StartAsync();
            var clock = Stopwatch.StartNew();
            var filled = await services.GetRequiredService<SearchFill>().RunAsync(cancellation);
            if (filled > 0)
                AnsiConsole.WriteLine($"Indexed {filled} things in {clock.Elapsed.TotalSeconds:0} s.");
            await ShowSizeAsync(services.GetRequiredService<Database>());
            await MeasureAsync(services, queries);
        }
        finally
        {
            await startup.StopAsync();
        }
    }

    private static async Task ShowSizeAsync(Database database)
    {
        await using var connection = await database.OpenReadAsync();
        var (people, posts, comments) = await connection.QuerySingleAsync<(long, long, long)>(
            "select (select count(*) from users), (select count(*) from posts), (select count(*) from comments)");
        AnsiConsole.WriteLine($"{people} members, {posts} posts, {comments} comments on {database.Name}.");
    }

    private static async Task MeasureAsync(IServiceProvider services, int queries)
    {
        var sample = await SearchSample.TakeAsync(services.GetRequiredService<Database>());
        var searcher = services.GetRequiredService<Searcher>();
        var table = new Table().AddColumns("shape", "kind", "p50 ms", "p95 ms", "max ms", "found");
        var all = new List<double>();
        foreach (var (shape, next) in sample.Shapes)
        {
            foreach (var kind in (SearchKind?[])[null, SearchKind.People, SearchKind.Posts])
            {
                var times = new List<double>();
                var found = 0;
                for (var n = -WarmUpQueries; n < queries; n++)
                {
                    var viewer = sample.Viewers[(n + WarmUpQueries) % sample.Viewers.Count];
                    var text = next();
                    var start = Stopwatch.GetTimestamp();
                    var answer = await searcher.SearchAsync(viewer, text, kind, new PageRequest());
                    var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    if (n < 0) continue;
                    times.Add(took);
                    if (answer.Value is { } value && (value.People?.Length ?? 0) + (value.PostIds?.Length ?? 0) > 0) found++;
                }

                times.Sort();
                all.AddRange(times);
                table.AddRow(
                    shape, kind?.ToString() ?? "all", Text(At(times, 0.5)), Text(At(times, 0.95)), Text(times[^1]),
                    $"{found} of {queries}");
            }
        }

        all.Sort();
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"Over all {all.Count}: p50 {Text(At(all, 0.5))} ms, p95 {Text(At(all, 0.95))} ms; wanted at most {TargetMs} ms.");
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];

    private static string Text(double ms) => ms.ToString("0.0", CultureInfo.InvariantCulture);
}
