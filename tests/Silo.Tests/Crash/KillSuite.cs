using MyDeclic.Rig;
using MyDeclic.Rig.Server;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>
/// The promise that everything else stands on: what was acknowledged is there after <c>kill -9</c>, once, and who was
/// watching goes on without a gap or a duplicate. All the more so after an end that was asked for. The same suite on
/// each database.
/// </summary>
public abstract class KillSuite
{
    private const int Writers = 6;

    // Rates are tested by themselves.
    private const string Unhurried = "--Front:WritesPerMinute=1000000";

    /// <summary>Options that name the same database at every start.</summary>
    protected abstract Task<string[]> DatabaseAsync();

    [DatabaseFact]
    public async Task What_was_acknowledged_survives_a_kill_once_and_a_watcher_resumes_without_gap_or_duplicate()
    {
        await using var silo = await SiloProcess.StartAsync([.. await DatabaseAsync(), Unhurried]);
        using var reader = await silo.JoinAsync("reader");
        var writers = await JoinAsync(silo);
        foreach (var writer in writers) await reader.PutAsync($"users/{writer.Handle}/follow");

        var feed = await reader.GetAsync("feed");
        var watcher = new Watcher(feed.GetProperty("position").GetString()!);
        var hub = await reader.ConnectAsync();
        await hub.WatchAsync("home", watcher.Position);
        var watching = watcher.ReadToEndAsync(hub);

        var burst = new Burst(writers);
        await burst.RunAsync(silo.KillAsync);
        await watching;
        await hub.DisposeAsync();

        await silo.StartAgainAsync();
        var expected = await burst.CheckAsync();

        await using var hubAgain = await reader.ConnectAsync();
        await hubAgain.WatchAsync("home", watcher.Position);
        var lastPost = await writers[0].PublishAsync("the last word");
        expected.Add(lastPost);
        await watcher.ReadUntilAsync(hubAgain, lastPost);
        Assert.Equal(0, watcher.Gaps);
        Assert.Equal(expected.Order(), watcher.Created.Order());
        writers.ForEach(writer => writer.Dispose());
    }

    [DatabaseFact]
    public async Task A_server_that_is_asked_to_stop_during_a_burst_ends_well_and_every_accepted_post_is_there()
    {
        await using var silo = await SiloProcess.StartAsync([.. await DatabaseAsync(), Unhurried]);
        var writers = await JoinAsync(silo);
        var burst = new Burst(writers);
        await burst.RunAsync(async () => Assert.Equal(0, await silo.StopAsync()));
        Assert.DoesNotContain("xception", silo.Output, StringComparison.Ordinal);

        await silo.StartAgainAsync();
        await burst.CheckAsync();
        writers.ForEach(writer => writer.Dispose());
    }

    [DatabaseFact]
    public async Task A_kill_in_the_middle_of_votes_and_merging_loses_none_and_what_is_shown_is_their_sum()
    {
        await using var silo = await SiloProcess.StartAsync(
            [.. await DatabaseAsync(), Unhurried, "--Front:ReadsPerMinute=1000000"]);
        using var host = await silo.JoinAsync("host");
        var voters = await JoinAsync(silo);
        await host.PostAsync("communities", new { name = "Doors", slug = "doors", access = "public", type = "project", description = "" });
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = (await host.PostAsync("jams", new
        {
            title = "Doors of tomorrow",
            challenge = "How?",
            community = "doors",
            zone = "Europe/Paris",
            budget = 1_000,
            themes = new[] { new { name = "Seals" } },
            phases = new[] { new { kind = "vote", opensAt, closesAt = opensAt.AddDays(1), allows = new[] { "ideas", "votes" } } },
        })).GetProperty("id").GetString()!;
        var ideas = new List<string>();
        foreach (var title in new[] { "Cork", "Tape", "Glue" })
            ideas.Add((await host.PostAsync($"jams/{jam}/ideas", new { title, text = "x", theme = 1 })).GetProperty("id").GetString()!);

        var burst = new VoteBurst(host, voters, jam, ideas);
        await burst.RunAsync(silo.KillAsync);

        await silo.StartAgainAsync();
        await burst.CheckAsync();
        voters.ForEach(voter => voter.Dispose());
    }

    private static async Task<List<Member>> JoinAsync(SiloProcess silo)
    {
        var writers = new List<Member>();
        for (var number = 0; number < Writers; number++) writers.Add(await silo.JoinAsync($"writer{number}"));
        return writers;
    }
}
