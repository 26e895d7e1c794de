using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>After a removal, by no path anything more. Positions tell what was sent too late, never a clock.</summary>
[Collection(Servers.Sqlite)]
public sealed class Who_is_out_gets_nothing_more(OneServer server)
{
    [Theory]
    [InlineData("leaves")]
    [InlineData("is removed")]
    public async Task By_REST_or_by_an_old_position(string how)
    {
        var stage = await CommunityStage.BuildAsync(server, "private");
        var bob = stage["member"]!;
        await bob.PutAsync($"users/{stage.Author.Handle}/follow");
        await using var before = await bob.ConnectAsync();
        var old = await before.WatchAsync("me");
        Assert.Contains(stage.Post, (await bob.GetAsync("feed")).Words("id"));
        var mine = await bob.PublishAsync("Mine, inside", stage.Slug);

        if (how == "leaves") await bob.DeleteAsync($"communities/{stage.Slug}/membership");
        else await stage.Owner.DeleteAsync($"communities/{stage.Slug}/members/{bob.Handle}");
        var later = await stage.Author.PublishAsync($"Later #{stage.Word}", stage.Slug);

        foreach (var path in new[]
        {
            $"posts/{stage.Post}", $"posts/{mine}", $"posts/{later}", $"posts/{stage.Post}/comments",
            $"communities/{stage.Slug}/posts", $"communities/{stage.Slug}/members",
        })
        {
            Assert.Equal($"{path} 404 not_found", $"{path} {(await bob.SendAsync("GET", path)).Verdict}");
        }

        foreach (var path in new[]
        {
            "feed", $"users/{stage.Author.Handle}/posts", $"users/{bob.Handle}/posts", $"tags/{stage.Word}/posts",
            $"tags?q={stage.Word}",
        })
        {
            Assert.Empty((await bob.GetAsync(path)).GetProperty("items").EnumerateArray());
        }

        await AssertNoReplayAsync(stage, bob, old, later);
        Assert.Equal(3, (await stage.Owner.GetAsync("communities/" + stage.Slug)).GetProperty("memberCount").GetInt32());
    }

    [Fact]
    public async Task Live_while_others_go_on_posting()
    {
        var stage = await CommunityStage.BuildAsync(server, "private");
        var bob = stage["member"]!;
        await bob.PutAsync($"users/{stage.Author.Handle}/follow");
        await using var hub = await bob.ConnectAsync();
        foreach (var topic in new[]
        {
            $"community:{stage.Slug}", "home", $"tag:{stage.Word}", $"user:{stage.Author.Handle}", $"post:{stage.Post}",
        })
        {
            await hub.WatchAsync(topic);
        }

        await using var judge = await stage.Owner.ConnectAsync();
        await judge.WatchAsync($"community:{stage.Slug}");
        var removed = new TaskCompletionSource();
        var posting = PostUntilAsync(stage, removed.Task);
        // So that the removal falls into the middle of it.
        var first = await hub.NextEventAsync();
        while (first.Text("type") != "post.created") first = await hub.NextEventAsync();
        await stage.Owner.DeleteAsync($"communities/{stage.Slug}/members/{bob.Handle}");
        removed.SetResult();
        await posting;
        var left = await LeftAsync(judge, bob);

        // Something of his own comes last: by then everything that was on its way has arrived.
        await hub.WatchAsync("me");
        await bob.SendAsync("PATCH", "me", new { bio = "Out" });
        Assert.True(IdOf(first) < left, "What was told before the removal stands before it in the log.");
        for (var next = await hub.NextAsync(); !IsLast(next, bob); next = await hub.NextAsync())
        {
            if (next.Target != "event" || next.Text("type") is "community.left" or "community.joined") continue;
            Assert.True(IdOf(next) < left, $"{next.Text("type")} at {next.Text("position")} came after {left}.");
        }
    }

    [Fact]
    public async Task Outsiders_who_watched_a_public_community_are_told_when_it_closes_to_them()
    {
        var stage = await CommunityStage.BuildAsync(server, "public");
        var (outsider, member) = (stage["stranger"]!, stage["member"]!);
        await using var outside = await outsider.ConnectAsync();
        await using var inside = await member.ConnectAsync();
        foreach (var topic in new[] { $"community:{stage.Slug}", $"post:{stage.Post}" })
        {
            await outside.WatchAsync(topic);
            await inside.WatchAsync(topic);
        }

        (await stage.Owner.SendAsync("PATCH", $"communities/{stage.Slug}", new { access = "private" })).Done();
        var post = await stage.Author.PublishAsync("Inside now", stage.Slug);

        var gaps = new List<string>();
        while (gaps.Count < 2)
        {
            var told = await outside.NextAsync();
            if (told.Target == "event") Assert.NotEqual(post, told.Text("subject"));
            if (told.Target == "gap") gaps.Add($"{told.Text("topic")} {told.Text("reason")}");
        }

        Assert.Equal([$"community:{stage.Slug} revoked", $"post:{stage.Post} revoked"], gaps.Order());
        while (true)
        {
            var told = await inside.NextAsync();
            Assert.False(told.Target == "gap" && told.Text("reason") == "revoked", "A member keeps watching.");
            if (told.Target == "event" && told.Text("subject") == post) break;
        }

        Assert.Equal("404 not_found", (await outsider.SendAsync("GET", "posts/" + stage.Post)).Verdict);
    }

    private static async Task AssertNoReplayAsync(CommunityStage stage, Member bob, string old, string later)
    {
        await using var hub = await bob.ConnectAsync();
        foreach (var topic in new[] { $"community:{stage.Slug}", $"post:{stage.Post}", $"post:{later}" })
        {
            var refused = await Assert.ThrowsAsync<HubRefusedException>(() => hub.WatchAsync(topic, old));
            Assert.Equal("not_found", refused.Code);
        }

        foreach (var topic in new[] { "home", $"tag:{stage.Word}", $"user:{stage.Author.Handle}" })
            await hub.WatchAsync(topic, old);
        var last = await bob.PublishAsync($"Last #{stage.Word}");
        for (var next = await hub.NextAsync(); ; next = await hub.NextAsync())
        {
            if (next.Target != "event" || !next.Text("type").StartsWith("post.", StringComparison.Ordinal)) continue;
            if (next.Text("subject") == last) break;
            Assert.Fail($"{next.Text("type")} of {next.Text("subject")} was replayed on {next.Text("topic")}.");
        }
    }

    private static async Task PostUntilAsync(CommunityStage stage, Task removed)
    {
        do
        {
            await stage.Author.PublishAsync($"One more #{stage.Word}", stage.Slug);
        }
        while (!removed.IsCompleted);
        for (var n = 0; n < 5; n++) await stage.Author.PublishAsync($"After #{stage.Word}", stage.Slug);
    }

    /// <summary>Where the log says that he left, as the owner was told.</summary>
    private static async Task<long> LeftAsync(HubClient judge, Member bob)
    {
        while (true)
        {
            var told = await judge.NextAsync();
            Assert.NotEqual("gap", told.Target);
            if (told.Target == "event" && told.Text("type") == "community.left" &&
                told.Body.GetProperty("data").GetProperty("member").Text("handle") == bob.Handle)
                return IdOf(told);
        }
    }

    private static bool IsLast(HubEvent told, Member bob) =>
        told.Target == "event" && told.Text("type") == "user.updated" &&
        told.Body.GetProperty("data").GetProperty("user").Text("handle") == bob.Handle;

    private static long IdOf(HubEvent told) =>
        long.Parse(told.Text("position").Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
}
