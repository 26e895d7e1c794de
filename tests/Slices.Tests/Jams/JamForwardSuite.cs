using System.Globalization;
using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Animators open the next phase earlier than planned, on any database.</summary>
public abstract class JamForwardSuite(OneServer server)
{
    [Fact]
    public async Task The_next_phase_opens_at_once_what_was_open_closes_and_later_ones_stay()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PlanAsync(host, gap: TimeSpan.FromHours(2));
        var idea = await ana.IdeaAsync(jam, "Cork");
        var before = await PhasesAsync(ana, jam);
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("jam:" + jam);

        var opened = await host.PutAsync($"jams/{jam}/opening", new { plannedAt = before[1].OpensAt });

        // The wall may still tell of the idea.
        var told = await hub.NextEventAsync();
        while (told.Text("type") != "jam.changed") told = await hub.NextEventAsync();
        var version = told.Body.GetProperty("data").Jam().GetProperty("version").GetInt32();
        Assert.Equal(opened.GetProperty("version").GetInt32(), version);
        var after = await PhasesAsync(ana, jam);
        Assert.Equal("running", (await ana.GetAsync("jams/" + jam)).Jam().Text("state"));
        Assert.Equal(after[0].ClosesAt, after[1].OpensAt);
        Assert.InRange(after[1].OpensAt, before[0].OpensAt, DateTimeOffset.UtcNow);
        Assert.Equal((before[0].OpensAt, before[1].ClosesAt, before[2]), (after[0].OpensAt, after[1].ClosesAt, after[2]));
        Assert.Equal("409 jam_phase_closed", await ProposeAsync(ana, jam));
        await host.VoteAsync(jam, idea, 3);
        var act = (await host.GetAsync($"jams/{jam}/actions")).GetProperty("items")[0];
        Assert.Equal(
            ("brought-forward", after[1].OpensAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), host.Handle),
            (act.Text("action"), act.Text("detail"), act.GetProperty("by").Text("handle")));
    }

    [Fact]
    public async Task A_phase_that_is_brought_forward_to_a_moment_opens_at_that_moment_on_every_screen()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PlanAsync(host);
        var before = await PhasesAsync(ana, jam);
        var opensAt = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddSeconds(2).ToUnixTimeMilliseconds());
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("jam:" + jam);

        await host.PutAsync($"jams/{jam}/opening", new { plannedAt = before[1].OpensAt, opensAt });

        await ana.IdeaAsync(jam, "Still in time");
        var after = await PhasesAsync(ana, jam);
        Assert.Equal((opensAt, opensAt), (after[0].ClosesAt, after[1].OpensAt));
        // First that it is planned so, then that it is so: nobody touches it in between.
        var turned = 0;
        while (turned < 2)
            if ((await hub.NextEventAsync()).Text("type") == "jam.changed") turned++;
        Assert.True(DateTimeOffset.UtcNow >= opensAt);
        Assert.Equal("409 jam_phase_closed", await ProposeAsync(ana, jam));
    }

    [Fact]
    public async Task A_phase_opens_between_two_and_before_the_first()
    {
        var host = await server.JoinAsync();
        var now = DateTimeOffset.UtcNow;
        var jam = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("ideas", now.AddHours(1), now.AddHours(2)),
            JamRequests.Phase("vote", now.AddDays(1), now.AddDays(2)),
        });

        await OpenNextAsync(host, jam, 0);

        Assert.Equal("running", (await host.GetAsync("jams/" + jam)).Jam().Text("state"));
        Assert.Equal("between", (await host.PutAsync($"jams/{jam}/closing", new { })).Text("state"));
        Assert.Equal("409 conflict", (await host.SendAsync("PUT", $"jams/{jam}/closing", new { })).Verdict);
        var between = await PhasesAsync(host, jam);
        await OpenNextAsync(host, jam, 1);
        var after = await PhasesAsync(host, jam);
        Assert.Equal(between[0], after[0]);
        Assert.Equal("409 jam_phase_closed", await ProposeAsync(host, jam));
        Assert.Equal("409 jam_no_next_phase", (await host.SendAsync(
            "PUT", $"jams/{jam}/opening", new { plannedAt = after[1].OpensAt })).Verdict);
    }

    [Fact]
    public async Task Of_animators_who_ask_at_once_one_opens_one_phase()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PlanAsync(host, animator: ana);
        var before = await PhasesAsync(host, jam);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? host : ana).SendAsync(
            "PUT", $"jams/{jam}/opening", new { plannedAt = before[1].OpensAt })));

        Assert.Equal(["200", .. Enumerable.Repeat("409 conflict", 7)], answers.Select(answer => answer.Verdict).Order());
        Assert.Equal(before[2], (await PhasesAsync(host, jam))[2]);
        Assert.Single((await host.GetAsync($"jams/{jam}/actions")).Words("action"));
    }

    [Fact]
    public async Task Followers_are_told_of_a_phase_that_opened_early()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        await using var follower = await ana.ConnectAsync();
        await follower.WatchAsync("community:" + slug);
        var body = JamRequests.JamBody(slug);
        var now = DateTimeOffset.UtcNow;
        body["tellsMilestones"] = true;
        body["phases"] = new[]
        {
            JamRequests.Phase("ideas", now.AddSeconds(-1), now.AddDays(1)),
            JamRequests.Phase("vote", now.AddDays(1), now.AddDays(2)),
        };
        var jam = (await host.PostAsync("jams", body)).Text("id");

        await OpenNextAsync(host, jam, 1);

        var told = await follower.NextEventAsync();
        while (told.Text("type") != "post.created") told = await follower.NextEventAsync();
        Assert.Contains("vote until", told.Body.GetProperty("data").GetProperty("post").Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_brought_forward_is_refused_with_the_reason()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await PlanAsync(host);
        var planned = (await PhasesAsync(host, jam))[1].OpensAt;
        var gone = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("ideas", planned, planned.AddDays(1)),
        });
        await host.DeleteAsync("jams/" + gone);
        var far = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("ideas", planned.AddDays(300), planned.AddDays(600)),
        });
        var last = await host.JamAsync();
        foreach (var (who, where, body, verdict) in new (Member, string, object, string)[]
        {
            (ana, jam, new { plannedAt = planned }, "403 forbidden"),
            (host, gone, new { plannedAt = planned }, "404 not_found"),
            (host, jam, new { }, "400 invalid_request"),
            (host, jam, new { plannedAt = "soon" }, "400 invalid_json"),
            (host, jam, new { plannedAt = planned.AddMilliseconds(1) }, "409 conflict"),
            (host, jam, new { plannedAt = DateTimeOffset.MinValue }, "409 conflict"),
            (host, jam, new { plannedAt = planned, opensAt = planned }, "422 invalid_phases"),
            (host, jam, new { plannedAt = planned, opensAt = DateTimeOffset.MaxValue }, "422 invalid_phases"),
            (host, jam, new { plannedAt = planned, opensAt = DateTimeOffset.UtcNow.AddSeconds(-1) }, "422 invalid_phases"),
            (host, jam, new { plannedAt = planned, opensAt = DateTimeOffset.MinValue }, "422 invalid_phases"),
            (host, far, new { plannedAt = planned.AddDays(300) }, "422 invalid_phases"),
            (host, last, new { plannedAt = planned }, "409 jam_no_next_phase"),
        })
        {
            Assert.Equal(verdict, (await who.SendAsync("PUT", $"jams/{where}/opening", body)).Verdict);
        }

        await host.PutAsync($"jams/{jam}/paused");
        Assert.Equal("409 jam_paused", (await host.SendAsync("PUT", $"jams/{jam}/opening", new { plannedAt = planned })).Verdict);
        Assert.Equal(["paused"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));
        Assert.Equal(planned, (await PhasesAsync(host, jam))[1].OpensAt);
    }

    // Ideas for an hour, after the gap votes for a day, then a jury.
    private static Task<string> PlanAsync(Member host, TimeSpan gap = default, Member? animator = null) =>
        host.JamAsync(with: body =>
        {
            var now = DateTimeOffset.UtcNow.AddSeconds(-1);
            var votes = now.AddHours(1) + gap;
            body["phases"] = new[]
            {
                JamRequests.Phase("ideas", now, now.AddHours(1)), JamRequests.Phase("vote", votes, votes.AddDays(1)),
                JamRequests.Phase("selection", votes.AddDays(2), votes.AddDays(3)),
            };
            if (animator is not null) body["animators"] = new[] { animator.Handle };
        });

    private static async Task OpenNextAsync(Member host, string jam, int phase) => await host.PutAsync(
        $"jams/{jam}/opening", new { plannedAt = (await PhasesAsync(host, jam))[phase].OpensAt });

    private static async Task<string> ProposeAsync(Member who, string jam) =>
        (await who.SendAsync("POST", $"jams/{jam}/ideas", new { title = "Late", text = "x", theme = 1 })).Verdict;

    private static async Task<(DateTimeOffset OpensAt, DateTimeOffset ClosesAt)[]> PhasesAsync(Member who, string jam) =>
        [.. (await who.GetAsync("jams/" + jam)).Jam().GetProperty("phases").EnumerateArray()
            .Select(phase => (Time(phase, "opensAt"), Time(phase, "closesAt")))];

    private static DateTimeOffset Time(JsonElement phase, string name) => phase.GetProperty(name).GetDateTimeOffset();
}
