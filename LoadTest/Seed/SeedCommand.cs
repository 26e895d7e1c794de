using System.CommandLine;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Seed;

/// <summary>The <c>seed</c> command: what it accepts and does.</summary>
internal static class SeedCommand
{
    /// <summary>Posts on their way at once.</summary>
    private const int AtOnce = 16;

    private static readonly Option<string> Url = new Option<string>("--url")
    {
        Description = "The server.",
        DefaultValueFactory = _ => "http://localhost:5000",
    }.That(value => Checked.TryUrl(value, out _), "an http or https address");

    private static readonly Option<int> Members = Checked.Number("--members", "Members to make.", 100, 2, 200_000);
    private static readonly Option<int> Posts = Checked.Number("--posts", "Posts to make.", 0, 0, 10_000_000);

    private static readonly Option<string?> Preset = new("--preset")
    {
        Description = "A whole population in place of --members and --posts: trial, launch, six-months or roll-out. The server's "
            + "own program writes it, straight into an empty database whose server is stopped.",
        HelpName = "name",
    };

    private static readonly Option<string?> Server = new("--server")
    {
        Description = "The server's program, for --preset. [default: the one that was built here]",
        HelpName = "MyDeclic.Silo.dll",
    };

    private static readonly Option<string[]> ServerOptions = new("--server-option")
    {
        Description = "A further option for that program, such as --data or the database; may be repeated.",
        HelpName = "option",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string> CastPath = new("--cast")
    {
        Description = "Where the members are kept for the other scenarios.",
        HelpName = "file",
        DefaultValueFactory = _ => Path.Combine("data", "loadtest-cast.json"),
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Chooses who follows whom: the same seed chooses the same.",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "seed",
            "Makes members, follows, communities and posts on a running server, through its API. Scenarios with --url do it "
            + "by themselves; those without fill the server that they start by its own import, which is faster. With --preset, "
            + "fills the database of a stopped server.")
        {
            Url, Members, Posts, Preset, Server, ServerOptions, CastPath, Seed,
        };
        command.SetAction((parsed, cancel) =>
            parsed.GetValue(Preset) is { } preset ? FillAsync(preset, parsed, cancel) : RunAsync(parsed, cancel));
        return command;
    }

    private static Task<int> FillAsync(string preset, ParseResult parsed, CancellationToken cancel) => SiloProgram
        .Find(parsed.GetValue(Server), parsed.GetValue(ServerOptions) ?? [])
        .SeedAsync(preset, parsed.GetValue(Seed), Path.GetFullPath(parsed.GetRequiredValue(CastPath)), cancel);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        _ = Checked.TryUrl(parsed.GetValue(Url), out var url);
        var api = ApiClient.Create(url!);
        var run = Guid.NewGuid().ToString("N")[..8];
        var cast = await LoadStage.MakeAsync(api, CastShape.Of(parsed.GetValue(Members)), parsed.GetValue(Seed), run, cancel);
        var path = parsed.GetRequiredValue(CastPath);
        CastFile.Write(path, cast);
        var failed = await PostAsync(api, cast, parsed.GetValue(Posts), run, cancel);
        Console.WriteLine(
            $"{Figure.Count(cast.Members.Count)} members and {Figure.Count(cast.Communities.Count)} communities are in {path}.");
        if (failed > 0) await Console.Error.WriteLineAsync($"{Figure.Count(failed)} posts were refused.");
        return failed > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static async Task<int> PostAsync(ApiClient api, Cast cast, int posts, string run, CancellationToken cancel)
    {
        if (posts == 0) return 0;
        var phrases = new Phrasebook(1);
        var (done, failed) = (0, 0);
        await Progress.RunAsync("Posting", posts, report => Parallel.ForEachAsync(
            Enumerable.Range(0, posts),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (number, stop) =>
            {
                var author = cast.Members[number % cast.Members.Count];
                var answer = await api.SettleAsync(
                    author.Token, HttpMethod.Post, "posts", new { text = phrases.Post(number, null) }, $"{run}-{number}", stop);
                if (!answer.IsDone) Interlocked.Increment(ref failed);
                report(Interlocked.Increment(ref done));
            }));
        return failed;
    }
}
