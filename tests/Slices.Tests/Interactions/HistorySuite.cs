using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>What posts and comments were before their edits. On any database.</summary>
public abstract class HistorySuite(OneServer server)
{
    [Fact]
    public async Task Readers_see_what_a_post_was_before()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = await ana.PublishAsync("First *text*");
        foreach (var text in new[] { "Second", "Second", "Third" }) (await ana.SendAsync("PATCH", "posts/" + post, new { text })).Done();
        (await ana.SendAsync("PATCH", "posts/" + post, new { kind = "idea" })).Done();

        var items = (await bob.GetAsync($"posts/{post}/revisions")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Second", "First *text*"], items.Select(one => one.Text("text")));
        Assert.Contains("<em>text</em>", items[1].Text("html"), StringComparison.Ordinal);
        await ana.DeleteAsync("posts/" + post);
        Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"posts/{post}/revisions")).Verdict);
    }

    [Fact]
    public async Task A_comment_is_edited_by_its_author_and_nobody_else()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        var post = await ana.PublishAsync("What do you think?");
        var comment = (await bob.PostAsync($"posts/{post}/comments", new { text = $"No {word}" })).Text("id");
        var path = $"posts/{post}/comments/{comment}";
        foreach (var one in new[] { ana, cem })
            Assert.Equal("403 forbidden", (await one.SendAsync("PATCH", path, new { text = "Yes" })).Verdict);
        Assert.Equal("422 empty_text", (await bob.SendAsync("PATCH", path, new { text = " " })).Verdict);
        Assert.Equal("422 too_long", (await bob.SendAsync("PATCH", path, new { text = new string('x', 4_001) })).Verdict);
        var elsewhere = await ana.PublishAsync("Another");
        Assert.Equal("404 not_found", (await bob.SendAsync("PATCH", $"posts/{elsewhere}/comments/{comment}", new { text = "Yes" })).Verdict);
        Assert.False((await cem.GetAsync($"posts/{post}/comments")).GetProperty("items")[0].TryGetProperty("editedAt", out _));

        var edited = (await bob.SendAsync("PATCH", path, new { text = $"Yes @{cem.Handle}" })).Done();
        (await bob.SendAsync("PATCH", path, new { text = $"Yes @{cem.Handle}" })).Done();

        var shown = (await cem.GetAsync($"posts/{post}/comments")).GetProperty("items")[0];
        Assert.Equal(edited.ToString(), shown.ToString());
        Assert.True(shown.TryGetProperty("editedAt", out _));
        Assert.Equal($"""["{cem.Handle}"]""", shown.GetProperty("mentions").ToString());
        Assert.Equal([$"No {word}"], (await cem.GetAsync(path + "/revisions")).Words("text"));
        Assert.Equal(1, (await cem.GetAsync("posts/" + post)).GetProperty("commentCount").GetInt32());
        await bob.DeleteAsync(path);
        Assert.Equal("404 not_found", (await cem.SendAsync("GET", path + "/revisions")).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("PATCH", path, new { text = "Yes" })).Verdict);
    }

    [Fact]
    public async Task History_is_for_who_may_read_the_post()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        var post = await ana.PublishAsync("First", slug);
        var comment = (await ana.PostAsync($"posts/{post}/comments", new { text = "First" })).Text("id");
        (await ana.SendAsync("PATCH", "posts/" + post, new { text = "Second" })).Done();
        (await ana.SendAsync("PATCH", $"posts/{post}/comments/{comment}", new { text = "Second" })).Done();
        foreach (var door in new[] { $"posts/{post}/revisions", $"posts/{post}/comments/{comment}/revisions" })
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", door)).Verdict);
        await ana.AdmitAsync(slug, bob);
        foreach (var door in new[] { $"posts/{post}/revisions", $"posts/{post}/comments/{comment}/revisions" })
            Assert.Equal(["First"], (await bob.GetAsync(door)).Words("text"));
        await ana.PutAsync($"communities/{slug}/archive");
        Assert.Equal("409 archived", (await ana.SendAsync("PATCH", $"posts/{post}/comments/{comment}", new { text = "Third" })).Verdict);
    }

    [Fact]
    public async Task Only_so_many_versions_are_kept_the_newest()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("0");
        var comment = (await ana.PostAsync($"posts/{post}/comments", new { text = "0" })).Text("id");
        for (var n = 1; n <= 55; n++) (await ana.SendAsync("PATCH", $"posts/{post}/comments/{comment}", new { text = $"{n}" })).Done();

        var kept = (await ana.GetAsync($"posts/{post}/comments/{comment}/revisions")).Words("text");

        Assert.Equal((50, "54", "5"), (kept.Length, kept[0], kept[^1]));
    }
}
