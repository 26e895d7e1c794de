using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Posts that share others: what is shared is seen by its own readers alone. On any database.</summary>
public abstract class ShareSuite(OneServer server)
{
    [Fact]
    public async Task A_share_points_to_the_original_and_says_nothing_of_it()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var original = await ana.PublishAsync("Door seals");
        var share = await ShareAsync(bob, original, "Read this");
        var again = await ShareAsync(ana, share, "");

        var shown = await ana.GetAsync("posts/" + again);
        Assert.Equal((original, ""), (shown.Text("sharedId"), shown.Text("text")));
        Assert.Equal([again, original], (await bob.GetAsync($"posts?ids={original},{again},{original}")).Words("id"));
        Assert.Equal(1, (await ana.GetAsync("posts/" + original)).GetProperty("version").GetInt32());
        Assert.Equal("422 empty_text", (await ana.SendAsync("POST", "posts", new { text = "" })).Verdict);
        (await ana.SendAsync("PATCH", "posts/" + again, new { text = "Words after all" })).Done();
        (await ana.SendAsync("PATCH", "posts/" + again, new { text = "" })).Done();
        Assert.Equal(original, (await ana.GetAsync("posts/" + again)).Text("sharedId"));
    }

    [Fact]
    public async Task Who_may_not_read_the_original_sees_what_they_would_of_a_deleted_one()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        await cem.PutAsync($"users/{bob.Handle}/follow");
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        var (secret, deleted) = (await ana.PublishAsync($"The {word} #{word}", slug), await ana.PublishAsync($"The {word}"));
        await using var hub = await cem.ConnectAsync();
        await hub.WatchAsync("home");
        var (share, other) = (await ShareAsync(bob, secret, "Look"), await ShareAsync(bob, deleted, "Look"));
        await ana.DeleteAsync("posts/" + deleted);

        Assert.Equal([secret], (await bob.GetAsync($"posts?ids={secret},{deleted}")).Words("id"));
        foreach (var door in new[]
        {
            $"posts/{share}", "feed", $"users/{bob.Handle}/posts", $"search?q={word}", $"tags/{word}/posts", $"posts?ids={secret},{share}",
        })
        {
            var answer = (await cem.GetAsync(door)).ToString();
            Assert.DoesNotContain(word, answer.Replace($"\"q\":\"{word}\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(ana.Handle, answer, StringComparison.Ordinal);
        }

        var (hidden, missing) = (await AskAsync(cem, secret), await AskAsync(cem, deleted));
        Assert.Equal(missing, hidden);
        Assert.Equal(Shape(await cem.GetAsync("posts/" + other), other, deleted), Shape(await cem.GetAsync("posts/" + share), share, secret));
        for (var n = 0; n < 2; n++)
        {
            var told = await hub.NextEventAsync();
            Assert.Equal("post.created", told.Text("type"));
            Assert.DoesNotContain(word, told.Body.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(ana.Handle, told.Body.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_leaves_sees_the_original_of_no_share_any_more()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        var secret = await ana.PublishAsync("Inside", slug);
        var share = await ShareAsync(ana, secret, "Look");
        await using var hub = await bob.ConnectAsync();
        await hub.WatchAsync("post:" + secret);

        await ana.DeleteAsync($"communities/{slug}/members/{bob.Handle}");

        Assert.Equal(("gap", "revoked"), await NextGapAsync(hub));
        Assert.Equal([share], (await bob.GetAsync($"posts?ids={share},{secret}")).Words("id"));
        Assert.Equal("404 not_found", (await bob.SendAsync("POST", "posts", new { text = "Mine", shared = share })).Verdict);
    }

    [Fact]
    public async Task What_cannot_be_read_cannot_be_shared()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var secret = await ana.PublishAsync("Inside", await ana.FoundAsync("closed"));
        var post = await ana.PublishAsync("Outside");
        foreach (var shared in new[] { secret, "4611686018427387904", "0", "-1" })
            Assert.Equal("404 not_found", (await bob.SendAsync("POST", "posts", new { text = "Look", shared })).Verdict);
        Assert.Equal("422 invalid_kind", (await bob.SendAsync("POST", "posts", new { text = "x", title = "y", kind = "blog", shared = post })).Verdict);
        Assert.Equal("400 invalid_request", (await bob.SendAsync("POST", "posts", new
        {
            text = "x",
            shared = post,
            poll = new { options = new[] { "a", "b" }, closesAt = DateTimeOffset.UtcNow.AddDays(1) },
        })).Verdict);
        Assert.Equal("422 too_many", (await bob.SendAsync("GET", "posts?ids=" + string.Join(',', Enumerable.Range(1, 51)))).Verdict);
        Assert.Empty((await bob.GetAsync("posts?ids=a,-1,0,99999999999999999999,")).Words("id"));
        await ana.PutAsync("blocks/" + bob.Handle);
        Assert.Equal("404 not_found", (await bob.SendAsync("POST", "posts", new { text = "Look", shared = post })).Verdict);
        var his = await bob.PublishAsync("His", await CommonAsync(ana, bob));
        Assert.Equal("409 blocked", (await ana.SendAsync("POST", "posts", new { text = "Look", shared = his })).Verdict);
    }

    private static async Task<string> CommonAsync(Member one, Member other)
    {
        var slug = await one.FoundAsync("public");
        await other.PutAsync($"communities/{slug}/membership");
        return slug;
    }

    private static async Task<string> ShareAsync(Member sharer, string shared, string text) =>
        (await sharer.PostAsync("posts", new { text, shared })).Text("id");

    private static async Task<string> AskAsync(Member reader, string post) =>
        (await reader.SendAsync("GET", "posts/" + post)).Verdict
        + (await reader.GetAsync("posts?ids=" + post)).GetProperty("items")
        + (await reader.SendAsync("POST", "posts", new { text = "x", shared = post })).Verdict;

    // Everything but what names the two posts and when they came.
    private static string Shape(JsonElement share, string id, string shared) => string.Join('\n', share.EnumerateObject()
        .Where(field => field.Name is not ("createdAt" or "position"))
        .Select(field => field.ToString().Replace(id, "share", StringComparison.Ordinal).Replace(shared, "original", StringComparison.Ordinal)));

    private static async Task<(string Target, string Reason)> NextGapAsync(HubClient hub)
    {
        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target == "gap") return (told.Target, told.Text("reason"));
        }
    }
}
