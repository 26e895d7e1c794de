using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Votes by comparing two ideas at a time, on any database.</summary>
public abstract class PairSuite(OneServer server)
{
    [Fact]
    public async Task Each_pair_is_asked_once_the_least_compared_first_and_nobody_is_asked_of_their_own()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await PairJamAsync(host);
        var ideas = new HashSet<string>();
        for (var n = 0; n < 4; n++) ideas.Add(await host.IdeaAsync(jam, $"Idea {n}"));
        var own = await ana.IdeaAsync(jam, "Mine");

        var asked = new List<(string First, string Second)>();
        while (await PairAsync(ana, jam) is var (first, second))
        {
            // The first two pairs are of ideas that nobody compared.
            if (asked.Count == 1) Assert.Empty(new[] { first, second }.Intersect([asked[0].First, asked[0].Second]));
            asked.Add((first, second));
            await CompareAsync(ana, jam, first, second);
            foreach (var idea in new[] { first, second })
            {
                var won = (asked.Count(pair => pair.First == idea), 1);
                Assert.Equal(won, await ana.TallyAsync(jam, idea, won));
            }
        }

        Assert.Equal(6, asked.Select(pair => string.Join(' ', new[] { pair.First, pair.Second }.Order())).Distinct().Count());
        Assert.Equal(6, asked.Count);
        Assert.All(asked, pair => Assert.True(ideas.Contains(pair.First) && ideas.Contains(pair.Second)));
        Assert.NotNull(await PairAsync(bob, jam));
        Assert.DoesNotContain(own, asked.SelectMany(pair => new[] { pair.First, pair.Second }));
    }

    [Fact]
    public async Task Who_would_rather_compare_others_is_shown_each_pair_that_is_left_and_the_first_again()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PairJamAsync(host);
        for (var n = 0; n < 3; n++) await host.IdeaAsync(jam, $"Idea {n}");

        var asked = new List<(string First, string Second)?>();
        for (var skip = 0; skip < 4; skip++) asked.Add(await PairAsync(ana, jam, skip));

        Assert.Equal(3, asked.Distinct().Count());
        Assert.Equal(asked[0], asked[3]);
        await CompareAsync(ana, jam, asked[1]!.Value.First, asked[1]!.Value.Second);
        Assert.DoesNotContain(asked[1], new[] { await PairAsync(ana, jam, 0), await PairAsync(ana, jam, 1) });
        foreach (var skip in new[] { "-1", "1001", "x", "99999999999" })
            Assert.Equal("400 invalid_request", (await ana.SendAsync("GET", $"jams/{jam}/pair?skip={skip}")).Verdict);
    }

    [Fact]
    public async Task Comparisons_are_changed_and_taken_back_and_counted()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await PairJamAsync(host);
        var (one, two, three) = (await host.IdeaAsync(jam, "One"), await host.IdeaAsync(jam, "Two"), await host.IdeaAsync(jam, "Three"));

        await CompareAsync(ana, jam, one, two);
        await CompareAsync(ana, jam, one, three);
        await CompareAsync(bob, jam, two, one);
        Assert.Equal((2, 2), await ana.TallyAsync(jam, one, (2, 2)));
        Assert.Equal((1, 2), await ana.TallyAsync(jam, two, (1, 2)));
        Assert.Equal([one, two, three], (await ana.GetAsync($"jams/{jam}/ideas?order=top")).Words("id"));

        var ballot = await CompareAsync(ana, jam, two, one);
        Assert.Equal([(one, three), (two, one)], Pairs(ballot));
        Assert.Equal((1, 2), await ana.TallyAsync(jam, one, (1, 2)));
        Assert.Equal((2, 2), await ana.TallyAsync(jam, two, (2, 2)));

        ballot = (await ana.SendAsync("DELETE", $"jams/{jam}/pairs/{three}/{one}")).Done();
        Assert.Equal([(two, one)], Pairs(ballot));
        Assert.Equal((0, 0), await ana.TallyAsync(jam, three, (0, 0)));
    }

    [Fact]
    public async Task Of_ideas_that_are_one_the_latest_comparison_counts_until_they_are_separated()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PairJamAsync(host);
        var (one, two, other) = (await host.IdeaAsync(jam, "One"), await host.IdeaAsync(jam, "Two"), await host.IdeaAsync(jam, "Other"));
        await CompareAsync(ana, jam, one, two);
        await CompareAsync(ana, jam, one, other);
        await CompareAsync(ana, jam, other, two);
        Assert.Equal((2, 1), await ana.TallyAsync(jam, one, (2, 1)));

        await host.PutAsync($"jams/{jam}/ideas/{two}/merged", new { into = one });

        Assert.Equal((0, 1), await ana.TallyAsync(jam, one, (0, 1)));
        Assert.Equal((1, 1), await ana.TallyAsync(jam, other, (1, 1)));
        Assert.Equal("409 idea_merged", (await TryAsync(ana, jam, two, other)).Verdict);
        (await host.SendAsync("DELETE", $"jams/{jam}/ideas/{two}/merged")).Done();
        Assert.Equal((2, 1), await ana.TallyAsync(jam, one, (2, 1)));
        Assert.Equal((0, 1), await ana.TallyAsync(jam, two, (0, 1)));
    }

    [Fact]
    public async Task What_is_no_comparison_is_refused_and_changes_nothing()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var (jam, points) = (await PairJamAsync(host), await host.JamAsync());
        var (one, two) = (await host.IdeaAsync(jam, "One"), await host.IdeaAsync(jam, "Two"));
        var (own, gone) = (await ana.IdeaAsync(jam, "Mine"), await host.IdeaAsync(jam, "Gone"));
        var elsewhere = await host.IdeaAsync(points, "Elsewhere");
        await host.DeleteAsync("posts/" + gone);
        foreach (var (into, winner, loser, verdict) in new (string, string?, string?, string)[]
        {
            (jam, one, one, "422 invalid_vote"), (jam, one, null, "400 invalid_request"), (jam, null, one, "400 invalid_request"),
            (jam, one, own, "403 forbidden"), (jam, own, one, "403 forbidden"), (jam, one, gone, "404 not_found"),
            (jam, one, elsewhere, "404 not_found"), (jam, one, "1", "404 not_found"), (jam, "x", one, "400 invalid_json"),
            (points, elsewhere, one, "409 jam_votes_otherwise"), ("1", one, two, "404 not_found"),
        })
        {
            Assert.Equal(
                $"{winner} {loser} {verdict}", $"{winner} {loser} {(await TryAsync(ana, into, winner, loser)).Verdict}");
        }

        Assert.Equal("409 jam_votes_otherwise", (await ana.SendAsync("GET", $"jams/{points}/pair")).Verdict);
        Assert.Equal(
            "409 jam_votes_otherwise", (await ana.SendAsync("PUT", $"jams/{jam}/ideas/{one}/vote", new { value = 1 })).Verdict);
        await host.PutAsync($"jams/{jam}/paused");
        Assert.Equal("409 jam_paused", (await TryAsync(ana, jam, one, two)).Verdict);
        Assert.Equal("409 jam_paused", (await ana.SendAsync("DELETE", $"jams/{jam}/pairs/{one}/{two}")).Verdict);
        Assert.Empty(Pairs(await ana.GetAsync($"jams/{jam}/ballot")));
    }

    [Fact]
    public async Task Who_compared_ideas_voted_as_participation_and_the_report_count()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await PairJamAsync(host);
        var (one, two) = (await host.IdeaAsync(jam, "One"), await host.IdeaAsync(jam, "Two"));
        var three = await host.IdeaAsync(jam, "Three", theme: 2);

        await CompareAsync(ana, jam, one, two);
        await CompareAsync(bob, jam, one, three);
        await CompareAsync(bob, jam, three, two);

        var seen = await host.ReadUntilAsync(
            $"jams/{jam}/participation", page => page.GetProperty("all").Number("voted") == 2);
        Assert.Equal((3, 1, 2), (
            seen.GetProperty("all").Number("participated"), seen.GetProperty("all").Number("contributed"),
            seen.GetProperty("all").Number("voted")));
        Assert.Equal(["1 1 2", "2 1 1"], seen.GetProperty("themes").EnumerateArray().Select(
            theme => $"{theme.Number("theme")} {theme.Number("contributed")} {theme.Number("voted")}"));
        var report = await host.ReadUntilAsync($"jams/{jam}/report", page => page.GetProperty("all").Number("votes") == 5);
        Assert.Equal(["1 4", "2 1"], report.GetProperty("themes").EnumerateArray().Select(
            theme => $"{theme.Number("theme")} {theme.Number("votes")}"));
        Assert.Equal(5, report.GetProperty("hours").EnumerateArray().Sum(hour => hour.Number("votes")));
    }

    private static Task<string> PairJamAsync(Member host) => host.JamAsync(with: body =>
    {
        body.Remove("budget");
        body["voting"] = "pairs";
    });

    private static async Task<JsonElement> CompareAsync(Member who, string jam, string winner, string loser) =>
        (await TryAsync(who, jam, winner, loser)).Done();

    private static Task<Answer> TryAsync(Member who, string jam, string? winner, string? loser) =>
        who.SendAsync("PUT", $"jams/{jam}/pairs", new { winner, loser });

    private static async Task<(string First, string Second)?> PairAsync(Member who, string jam, int skip = 0)
    {
        var pair = await who.GetAsync($"jams/{jam}/pair?skip={skip}");
        return pair.TryGetProperty("first", out var first) ? (first.Text("id"), pair.GetProperty("second").Text("id")) : null;
    }

    private static IEnumerable<(string, string)> Pairs(JsonElement ballot) =>
        ballot.GetProperty("pairs").EnumerateArray().Select(pair => (pair.Text("winner"), pair.Text("loser")));
}
