using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Bookmarks, over the public doors of a server, on any database.</summary>
public abstract class BookmarkSuite(OneServer server)
{
    [Fact]
    public async Task A_post_is_kept_with_tags_and_a_note_and_found_again()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var (one, two) = (await bob.PublishAsync("Door seals"), await bob.PublishAsync("Roof seals"));
        await ana.PutAsync("bookmarks/" + one, new { tags = new[] { "#Later", "Été" }, note = "Ask **Bob** about the façade" });
        await ana.PutAsync("bookmarks/" + two, new { tags = new[] { "later" } });
        var again = await ana.PutAsync("bookmarks/" + one, new { tags = new[] { "été", "later", "LATER" }, note = "About the façade, 100% sure" });

        Assert.Equal("""["later","été"]""", again.GetProperty("tags").ToString());
        Assert.Equal([two, one], await IdsAsync(ana, "bookmarks"));
        Assert.Equal([two, one], await IdsAsync(ana, "bookmarks?tag=LATER"));
        Assert.Equal([one], await IdsAsync(ana, "bookmarks?tag=%23%C3%A9t%C3%A9"));
        foreach (var q in new[] { "facade", "FAÇADE", "ete", "100%25", "100%25%20sure" })
            Assert.Equal([one], await IdsAsync(ana, "bookmarks?q=" + q));
        foreach (var q in new[] { "Bob", "_", "%25%25", "%00", "x%EF%BF%BE" })
            Assert.Empty(await IdsAsync(ana, "bookmarks?q=" + q));
        Assert.Equal("""[{"tag":"later","posts":2},{"tag":"été","posts":1}]""", (await ana.GetAsync("bookmarks/tags")).GetProperty("items").ToString());
        Assert.True((await ana.GetAsync("posts/" + one)).GetProperty("mine").GetProperty("isBookmarked").GetBoolean());
        var first = await ana.GetAsync("bookmarks?limit=1");
        Assert.Equal([one], await IdsAsync(ana, "bookmarks?limit=1&before=" + first.Text("before")));

        await ana.DeleteAsync("bookmarks/" + one);
        await ana.DeleteAsync("bookmarks/" + one);
        Assert.Equal([two], await IdsAsync(ana, "bookmarks"));
        Assert.False((await ana.GetAsync("posts/" + one)).TryGetProperty("mine", out _));
    }

    [Fact]
    public async Task Nobody_else_reads_or_is_told_of_it()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = await bob.PublishAsync("Door seals");
        var before = (await bob.GetAsync("posts/" + post)).GetProperty("version").GetInt32();
        await using var hub = await bob.ConnectAsync();
        foreach (var topic in new[] { "post:" + post, "me", "home", "user:" + ana.Handle }) await hub.WatchAsync(topic);

        await ana.PutAsync("bookmarks/" + post, new { note = "Private" });
        await ana.PublishAsync("Something else");

        Assert.Equal("post.created", (await hub.NextEventAsync()).Text("type"));
        Assert.Empty(await IdsAsync(bob, "bookmarks"));
        var shown = await bob.GetAsync("posts/" + post);
        Assert.Equal((before, false), (shown.GetProperty("version").GetInt32(), shown.TryGetProperty("mine", out _)));
    }

    [Fact]
    public async Task What_one_may_no_longer_read_is_not_there_and_comes_back()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        var (inside, outside, gone) = (
            await ana.PublishAsync("Inside", slug), await ana.PublishAsync("Outside"), await ana.PublishAsync("Gone"));
        foreach (var post in new[] { inside, outside, gone })
            await bob.PutAsync("bookmarks/" + post, new { tags = new[] { "seals" }, note = "Seals" });
        await ana.DeleteAsync("posts/" + gone);

        await bob.DeleteAsync($"communities/{slug}/membership");
        foreach (var list in new[] { "bookmarks", "bookmarks?tag=seals", "bookmarks?q=seals" })
            Assert.Equal([outside], await IdsAsync(bob, list));
        Assert.Equal("""[{"tag":"seals","posts":1}]""", (await bob.GetAsync("bookmarks/tags")).GetProperty("items").ToString());
        Assert.Equal("404 not_found", (await bob.SendAsync("PUT", "bookmarks/" + inside, new { note = "New" })).Verdict);

        await ana.AdmitAsync(slug, bob);
        Assert.Equal([outside, inside], await IdsAsync(bob, "bookmarks?q=seals"));
        await ana.PutAsync("blocks/" + bob.Handle);
        Assert.Equal([inside], await IdsAsync(bob, "bookmarks"));
    }

    [Fact]
    public async Task What_is_too_much_is_refused()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("Door seals");
        foreach (var (expected, body) in new (string, object)[]
        {
            ("422 too_many", new { tags = Enumerable.Range(0, 11).Select(n => $"t{n}") }),
            ("422 invalid_text", new { tags = new[] { "two words" } }),
            ("422 invalid_text", new { tags = new[] { "" } }),
            ("422 invalid_text", new { tags = new[] { new string('x', 51) } }),
            ("422 too_long", new { note = new string('x', 2_001) }),
            ("422 invalid_text", new { note = "a\u202Eb" }),
        })
            Assert.Equal(expected, (await ana.SendAsync("PUT", "bookmarks/" + post, body)).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", "bookmarks/4611686018427387904", new { })).Verdict);
        Assert.Equal("422 too_long", (await ana.SendAsync("GET", "bookmarks?q=" + new string('x', 201))).Verdict);
        Assert.Equal("400 invalid_cursor", (await ana.SendAsync("GET", "bookmarks?before=abc")).Verdict);
        Assert.Empty(await IdsAsync(ana, "bookmarks"));
    }

    private static async Task<string[]> IdsAsync(Rig.Server.Member reader, string list) =>
        [.. (await reader.GetAsync(list)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("post").Text("id"))];
}
