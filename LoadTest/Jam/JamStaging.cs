using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Jam;

/// <summary>A jam that runs, everybody who watches it, and those who do something in it.</summary>
internal sealed class JamStaging : IAsyncDisposable
{
    private JamStaging(LoadRun run, long jam, JamSettings asked)
    {
        (Run, Jam) = (run, jam);
        Screens = new(run.Stage, Meters);
        Crowd = new(run.Stage, asked, jam, Screens, Merges, Meters, Tell, run.Settings.Seed);
        Animator = new(run.Stage, jam, Crowd.Favourites, Merges, Meters, Tell, run.Settings.Seed);
    }

    /// <summary>The run.</summary>
    public LoadRun Run { get; }

    /// <summary>The jam.</summary>
    public long Jam { get; }

    /// <summary>What is measured.</summary>
    public JamMeters Meters { get; } = new();

    /// <summary>What the animator made one.</summary>
    public JamMerges Merges { get; } = new();

    /// <summary>The sample of listeners.</summary>
    public JamScreens Screens { get; }

    /// <summary>Who contributes and votes.</summary>
    public JamCrowd Crowd { get; }

    /// <summary>Who leads it.</summary>
    public JamAnimator Animator { get; }

    /// <summary>Plans the jam, opens its listeners and publishes its first ideas.</summary>
    public static async Task<JamStaging> OpenAsync(StageSettings settings, JamSettings asked, CancellationToken cancel)
    {
        long jam = 0;
        var run = await LoadRun.OpenAsync(
            settings,
            async (stage, stop) =>
            {
                jam = await PlanAsync(stage, stop);
                return [.. Enumerable.Range(0, settings.Connections)
                    .Select(number => new WatcherPlan(number % stage.Cast.Members.Count, [$"jam:{jam}"]))];
            },
            TimeSpan.FromSeconds(1), cancel);
        var staging = new JamStaging(run, jam, asked);
        try
        {
            await staging.Screens.OpenAsync(jam, JamScreens.Count, cancel);
            Console.WriteLine($"Publishing the first {asked.FirstIdeas:N0} ideas…");
            await staging.Crowd.BeginAsync(cancel);
            return staging;
        }
        catch
        {
            await staging.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Screens.DisposeAsync();
        Crowd.Dispose();
        Animator.Dispose();
        await Run.DisposeAsync();
    }

    private static async Task<long> PlanAsync(LoadStage stage, CancellationToken cancel)
    {
        var host = stage.Cast.Members[0];
        var people = new[] { new Persona(host.Handle, host.Token) };
        var home = await new CastByApi(stage.Api, stage.Run).FoundAsync(people, $"Jam {stage.Run}", true, [0], cancel);
        var now = Clock.Current.GetUtcNow();
        var planned = await stage.Api.SettleAsync(
            host.Token, HttpMethod.Post, "jams",
            new
            {
                title = "A jam of the load test",
                challenge = "How do we fit doors faster?",
                community = home.Slug,
                zone = "Europe/Paris",
                budget = JamSettings.Budget,
                perIdea = JamSettings.PerIdea,
                phases = new[]
                {
                    new
                    {
                        kind = "ideas", opensAt = now.AddMinutes(-1).ToString("O"), closesAt = now.AddDays(2).ToString("O"),
                        allows = new[] { "ideas", "comments", "builds", "votes" },
                    },
                },
                themes = Enumerable.Range(1, JamSettings.Themes).Select(number => new { name = $"Theme {number}" }).ToArray(),
            },
            $"{stage.Run}-jam", cancel);
        return planned.IsDone
            ? planned.Id
            : throw new BadInputException($"{stage.Api.Address} answers {planned.Verdict} to POST jams.");
    }

    private void Tell(string kind, long due, string? error) => Run.Monitor.Take(kind, due, error, isWrite: true);
}
