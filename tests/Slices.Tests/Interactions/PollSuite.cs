using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Polls, over the public doors of a server, on any database.</summary>
public abstract class PollSuite(OneServer server)
{
    private static readonly string[] Options = ["Pizza", "Couscous", "Paella"];

    [Fact]
    public async Task One_person_has_one_ballot_and_may_change_it()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var poll = await AskAsync(ana);

        Assert.Equal("[0,1,0]", (await VoteAsync(bob, poll, 1)).Votes());
        Assert.Equal("[0,1,0]", (await VoteAsync(bob, poll, 1)).Votes());
        var moved = await VoteAsync(bob, poll, 2);
        Assert.Equal(("[0,0,1]", "[2]", 1), (moved.Votes(), moved.GetProperty("myChoices").ToString(), moved.Voters()));
        Assert.Equal("[2]", (await bob.GetAsync("posts/" + poll)).GetProperty("mine").GetProperty("choices").ToString());
        Assert.Equal("[2]", (await bob.GetAsync($"users/{ana.Handle}/posts")).GetProperty("items")[0].GetProperty("mine")
            .GetProperty("choices").ToString());
        Assert.False((await ana.GetAsync("posts/" + poll)).TryGetProperty("mine", out _));

        var none = await bob.DeleteAsync($"posts/{poll}/vote");
        Assert.Equal(("[0,0,0]", 0, false), (none.Votes(), none.Voters(), none.TryGetProperty("myChoices", out _)));
        await bob.DeleteAsync($"posts/{poll}/vote");
    }

    [Fact]
    public async Task Several_choices_are_counted_each_and_the_person_once()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var poll = await AskAsync(ana, isMultiple: true);

        var first = await VoteAsync(bob, poll, 2, 0, 2);
        var second = await VoteAsync(ana, poll, 0);

        Assert.Equal(("[1,0,1]", "[0,2]"), (first.Votes(), first.GetProperty("myChoices").ToString()));
        Assert.Equal(("[2,0,1]", 2), (second.Votes(), second.Voters()));
    }

    [Fact]
    public async Task Twenty_people_with_three_devices_each_at_once_are_counted_exactly()
    {
        var ana = await server.JoinAsync();
        var poll = await AskAsync(ana);
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.JoinAsync()));

        await Task.WhenAll(people.SelectMany((one, n) =>
            Enumerable.Range(0, 3).Select(device => one.InsistAsync("PUT", $"posts/{poll}/vote", new { choices = new[] { (n + device) % 3 } }))));

        var seen = (await ana.GetAsync($"posts/{poll}/poll")).GetProperty("poll");
        Assert.Equal(20, seen.GetProperty("voters").GetInt32());
        Assert.Equal(20, seen.GetProperty("votes").EnumerateArray().Sum(votes => votes.GetInt32()));
        var ballots = new int[3];
        foreach (var one in people) ballots[(await one.GetAsync($"posts/{poll}/poll")).GetProperty("myChoices")[0].GetInt32()]++;
        Assert.Equal($"[{string.Join(',', ballots)}]", seen.GetProperty("votes").ToString());
    }

    [Fact]
    public async Task Hidden_tallies_are_at_no_door_before_their_time()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        foreach (var (results, showsVoter) in new[] { ("after-voting", true), ("after-closing", false) })
        {
            var poll = await AskAsync(ana, results: results);
            await using var hub = await cem.ConnectAsync();
            await hub.WatchAsync("post:" + poll);

            var voted = await VoteAsync(bob, poll, 1);

            Assert.Equal(showsVoter, voted.HasVotes());
            Assert.Equal(showsVoter, (await bob.GetAsync($"posts/{poll}/poll")).HasVotes());
            foreach (var (reader, door) in new[]
            {
                (ana, $"posts/{poll}"), (cem, $"posts/{poll}"), (bob, $"posts/{poll}"), (cem, $"posts?ids={poll}"),
                (ana, $"users/{ana.Handle}/posts"), (ana, "feed"), (cem, $"posts/{poll}/poll"), (ana, $"posts/{poll}/poll"),
            })
            {
                var shown = (await reader.GetAsync(door)).ToString();
                Assert.Contains("\"voters\":1", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("\"votes\"", shown, StringComparison.Ordinal);
            }

            var told = await hub.NextEventAsync();
            Assert.Equal("poll.changed", told.Text("type"));
            Assert.Equal("", told.Body.GetProperty("actor").Text("handle"));
            Assert.DoesNotContain("\"votes\"", told.Body.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(bob.Handle, told.Body.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_closed_poll_takes_no_vote_and_shows_its_tallies()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var poll = await AskAsync(ana, results: "after-closing", closesIn: TimeSpan.FromSeconds(1.5));
        string? last = null;
        Answer answer;
        for (var n = 0; ; n++)
        {
            answer = await bob.SendAsync("PUT", $"posts/{poll}/vote", new { choices = new[] { n % 3 } });
            if ((int)answer.Status != 200) break;
            last = $"[{n % 3}]";
        }

        Assert.Equal("409 poll_closed", answer.Verdict);
        Assert.Equal("409 poll_closed", (await bob.SendAsync("DELETE", $"posts/{poll}/vote")).Verdict);
        Assert.NotNull(last);
        var shown = await bob.GetAsync("posts/" + poll);
        Assert.Equal(last, shown.GetProperty("mine").GetProperty("choices").ToString());
        Assert.Equal(1, shown.GetProperty("poll").GetProperty("votes").EnumerateArray().Sum(votes => votes.GetInt32()));
        Assert.True((await ana.GetAsync("feed")).GetProperty("items")[0].GetProperty("poll").TryGetProperty("votes", out _));
    }

    [Fact]
    public async Task Who_may_not_take_part_where_it_stands_does_not_vote()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        var poll = await AskAsync(ana, slug);
        Assert.Equal("404 not_found", (await bob.SendAsync("PUT", $"posts/{poll}/vote", new { choices = new[] { 0 } })).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"posts/{poll}/poll")).Verdict);
        await ana.AdmitAsync(slug, bob);
        await VoteAsync(bob, poll, 0);
        await bob.DeleteAsync($"communities/{slug}/membership");
        Assert.Equal("404 not_found", (await bob.SendAsync("PUT", $"posts/{poll}/vote", new { choices = new[] { 1 } })).Verdict);
        Assert.Equal(1, (await ana.GetAsync($"posts/{poll}/poll")).Voters());
        await ana.PutAsync($"communities/{slug}/archive");
        Assert.Equal("409 archived", (await ana.SendAsync("PUT", $"posts/{poll}/vote", new { choices = new[] { 1 } })).Verdict);
    }

    [Fact]
    public async Task What_is_no_poll_and_no_vote_is_refused()
    {
        var ana = await server.JoinAsync();
        var soon = DateTimeOffset.UtcNow.AddDays(1);
        foreach (var (expected, asked) in new (string, object)[]
        {
            ("422 invalid_poll", new { options = new[] { "One" }, closesAt = soon }),
            ("422 invalid_poll", new { closesAt = soon }),
            ("422 invalid_poll", new { options = Enumerable.Range(0, 11).Select(n => $"{n}"), closesAt = soon }),
            ("422 invalid_poll", new { options = new[] { "Été", "ete" }, closesAt = soon }),
            ("422 empty_text", new { options = new[] { "One", " " }, closesAt = soon }),
            ("422 too_long", new { options = new[] { "One", new string('x', 121) }, closesAt = soon }),
            ("422 invalid_text", new { options = new[] { "One", "T\u202Ewo" }, closesAt = soon }),
            ("422 invalid_poll", new { options = Options }),
            ("422 invalid_poll", new { options = Options, closesAt = DateTimeOffset.UtcNow.AddSeconds(-1) }),
            ("422 invalid_poll", new { options = Options, closesAt = soon.AddDays(400) }),
            ("422 invalid_kind", new { options = Options, closesAt = soon, results = "never" }),
        })
            Assert.Equal(expected, (await ana.SendAsync("POST", "posts", new { text = "Lunch?", poll = asked })).Verdict);

        var single = await AskAsync(ana);
        foreach (var choices in new int[][] { [], [-1], [3], [0, 1], [int.MaxValue] })
            Assert.Equal("422 invalid_poll", (await ana.SendAsync("PUT", $"posts/{single}/vote", new { choices })).Verdict);
        Assert.Equal("400 invalid_json", (await server.SendTextAsync(ana, "PUT", $"posts/{single}/vote", """{"choices":[0.5]}""")).Verdict);
        Assert.Equal(0, (await ana.GetAsync($"posts/{single}/poll")).Voters());
        var other = await ana.PublishAsync("No poll");
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", $"posts/{other}/vote", new { choices = new[] { 0 } })).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", $"posts/{other}/poll")).Verdict);
    }

    private static async Task<string> AskAsync(
        Member asker, string? community = null, bool isMultiple = false, string results = "always",
        TimeSpan? closesIn = null) =>
        (await asker.PostAsync("posts", new
        {
            text = "Lunch?",
            community,
            poll = new
            {
                options = Options,
                isMultiple,
                results,
                closesAt = DateTimeOffset.UtcNow + (closesIn ?? TimeSpan.FromDays(1)),
            },
        })).Text("id");

    private static Task<JsonElement> VoteAsync(Member voter, string poll, params int[] choices) =>
        voter.PutAsync($"posts/{poll}/vote", new { choices });
}
