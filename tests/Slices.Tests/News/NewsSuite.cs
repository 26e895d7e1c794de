using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.News;

/// <summary>News of the company, from draft to archive, on any database.</summary>
public abstract partial class NewsSuite(OneServer server)
{
    [Fact]
    public async Task From_draft_to_a_readers_front_page_and_its_thread()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var cover = await press.PhotoAsync();
        var id = await press.DraftAsync(more: new { cover = new { id = cover, alt = "A door" }, isHeadline = true });
        Assert.Contains(id, (await press.GetAsync("news/desk?shelf=drafts")).Words("id"));
        Assert.DoesNotContain(id, await ana.NewsAsync());
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", "news/" + id)).Verdict);
        Assert.Equal("404 not_found", await ana.LooksAtAsync(cover));

        for (var n = 0; n < 2; n++) await press.PostAsync($"news/{id}/publish", new { });

        Assert.Single(await ana.NewsAsync(), id);
        Assert.Equal("200", await ana.LooksAtAsync(cover));
        await ana.PostAsync($"posts/{id}/comments", new { text = "At last" });
        await ana.PutAsync($"posts/{id}/reactions/like");
        await ana.PutAsync($"bookmarks/{id}", new { note = "read" });
        var read = await ana.GetAsync("news/" + id);
        var article = read.GetProperty("article");
        Assert.Equal("The doors open|In short.|published", string.Join('|', article.Text("title"), article.Text("summary"), article.Text("state")));
        Assert.Equal((1, true), (article.GetProperty("commentCount").GetInt32(), article.GetProperty("isHeadline").GetBoolean()));
        Assert.Equal("A door", article.GetProperty("cover").Text("alt"));
        Assert.Equal(press.Handle, article.GetProperty("author").Text("handle"));
        Assert.Contains("<strong>nine</strong>", read.GetProperty("post").Text("html"), StringComparison.Ordinal);
        Assert.False(read.GetProperty("mayWrite").GetBoolean());
        Assert.DoesNotContain(id, (await press.GetAsync("news/desk?shelf=drafts")).Words("id"));
    }

    [Fact]
    public async Task Articles_stand_on_no_page_but_their_own()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        await ana.PutAsync("users/" + press.Handle + "/follow");
        var id = await press.PublishNewsAsync("Zinnober", more: new { text = "A #rare word: zinnober. @" + ana.Handle });

        Assert.DoesNotContain(id, (await ana.GetAsync("feed?limit=100")).Words("id"));
        Assert.DoesNotContain(id, (await ana.GetAsync($"users/{press.Handle}/posts?limit=100")).Words("id"));
        Assert.Empty((await ana.GetAsync("tags/rare/posts")).Words("id"));
        // They are found, shared and asked for like any post.
        Assert.Contains(id, (await ana.SendAsync("GET", "search?kind=posts&q=zinnober")).Done().GetRawText(), StringComparison.Ordinal);
        Assert.Equal(id, (await ana.PostAsync("posts", new { text = "Look", shared = id })).Text("sharedId"));
        Assert.Equal([id], (await ana.GetAsync("posts?ids=" + id)).Words("id"));
    }

    [Fact]
    public async Task Closed_comments_are_refused_with_a_word_and_open_again()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var id = await press.PublishNewsAsync();
        var comment = (await ana.PostAsync($"posts/{id}/comments", new { text = "In time" })).Text("id");

        Assert.True((await press.ChangeAsync(id, new { commentsOff = true })).GetProperty("commentsOff").GetBoolean());

        Assert.True((await ana.GetAsync("posts/" + id)).GetProperty("commentsOff").GetBoolean());
        Assert.Equal("409 comments_closed", (await ana.SendAsync("POST", $"posts/{id}/comments", new { text = "x" })).Verdict);
        Assert.Equal(
            "409 comments_closed", (await ana.SendAsync("PATCH", $"posts/{id}/comments/{comment}", new { text = "x" })).Verdict);
        await ana.PutAsync($"posts/{id}/reactions/like");
        Assert.Equal([comment], (await ana.GetAsync($"posts/{id}/comments")).Words("id"));
        // The team keeps order below its articles; a reader below nobody's.
        Assert.Equal("403 forbidden", (await (await server.JoinAsync()).SendAsync("DELETE", $"posts/{id}/comments/{comment}")).Verdict);
        await press.DeleteAsync($"posts/{id}/comments/{comment}");
        await press.ChangeAsync(id, new { commentsOff = false });
        await ana.PostAsync($"posts/{id}/comments", new { text = "Again" });
    }

    [Fact]
    public async Task What_concerns_me_is_for_my_country_and_my_unit()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var (here, there, unit) = ("Land " + Guid.NewGuid(), "Land " + Guid.NewGuid(), "Unit " + Guid.NewGuid());
        await ProfileAsync(await server.JoinAsync(), there, unit);
        await ProfileAsync(ana, here, unit);
        var all = await press.PublishNewsAsync("For all");
        var mine = await press.PublishNewsAsync("Mine", more: new { countries = new[] { here, there }, units = new[] { unit } });
        var others = await press.PublishNewsAsync("Theirs", more: new { countries = new[] { there }, units = new[] { unit } });

        var relevant = await ana.NewsAsync("&scope=mine");

        Assert.Equal([mine, all], relevant.Where(id => id == all || id == mine || id == others));
        // What is for others is no secret: it is read by who looks.
        Assert.Contains(others, await ana.NewsAsync());
        Assert.Contains(here, (await press.GetAsync("news/places")).GetProperty("countries").EnumerateArray().Select(one => one.GetString()));
        await ProfileAsync(ana, there, unit);
        Assert.Contains(others, await ana.NewsAsync("&scope=mine"));
    }

    [Fact]
    public async Task One_article_leads_the_front_page_and_hands_over_to_the_next()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var first = await press.PublishNewsAsync("First", more: new { isHeadline = true });
        var second = await press.PublishNewsAsync("Second");

        await press.ChangeAsync(second, new { isHeadline = true });

        var leads = (await ana.GetAsync("news?limit=100")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("isHeadline").GetBoolean()).Select(item => item.Text("id"));
        Assert.Equal([second], leads);
        Assert.Contains(first, await ana.NewsAsync());
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_for_readers_and_a_draft_for_its_editors()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var cover = await press.PhotoAsync();
        var id = await press.PublishNewsAsync(more: new { cover = new { id = cover, alt = "A door" } });
        await ana.PostAsync($"posts/{id}/comments", new { text = "Really?" });

        var draft = await press.PostAsync($"news/{id}/take-back", new { });

        Assert.Equal("draft", draft.Text("state"));
        foreach (var path in new[] { $"news/{id}", $"posts/{id}", $"posts/{id}/comments", $"media/{cover}/s" })
            Assert.Equal("404 not_found", (await ana.SendAsync("GET", path)).Verdict);
        Assert.DoesNotContain(id, await ana.NewsAsync());
        Assert.Equal("200", await press.LooksAtAsync(cover));
        var source = await press.GetAsync($"news/{draft.Text("id")}/source");
        Assert.Equal("At **nine**.", source.Text("text"));
        await press.PostAsync($"news/{draft.Text("id")}/publish", new { });
        Assert.Contains(draft.Text("id"), await ana.NewsAsync());
    }

    [Fact]
    public async Task What_it_said_before_an_edit_stays_readable()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        var id = await press.PublishNewsAsync();
        await press.ChangeAsync(id, new { text = "At **ten**.", summary = "Later." });

        Assert.Equal(["At **nine**."], (await ana.GetAsync($"posts/{id}/revisions")).Words("text"));
        Assert.True((await ana.GetAsync("news/" + id)).GetProperty("article").TryGetProperty("editedAt", out _));
        // A summary alone is no edit of the text.
        await press.ChangeAsync(id, new { summary = "Much later." });
        Assert.Single((await ana.GetAsync($"posts/{id}/revisions")).Words("text"));
    }

    [Fact]
    public async Task A_retry_begins_one_draft_and_two_who_write_are_told()
    {
        var press = await server.PressAsync();
        var body = new { title = "Once", summary = "s", text = "t", expiresAt = DateTimeOffset.UtcNow.AddDays(1) };
        var begun = new[] { await press.SendAsync("POST", "news", body, "news-1"), await press.SendAsync("POST", "news", body, "news-1") };
        var id = Assert.Single(begun.Select(one => one.Done().Text("id")).Distinct());

        await press.ChangeAsync(id, new { title = "Twice", version = 1 });

        Assert.Equal("409 conflict", (await press.SendAsync("PATCH", "news/" + id, new { title = "Late", version = 1 })).Verdict);
        await press.DeleteAsync("news/" + id);
        Assert.Equal("404 not_found", (await press.SendAsync("GET", $"news/{id}/source")).Verdict);
    }

    private static async Task ProfileAsync(Member who, string country, string entity) =>
        (await who.SendAsync("PATCH", "me", new { country, entity })).Done();
}
