using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.News;

public abstract partial class NewsSuite
{
    [Fact]
    public async Task What_is_wrong_with_an_article_is_said_clearly_and_nothing_is_stored()
    {
        var press = await server.PressAsync();
        var now = DateTimeOffset.UtcNow;
        var drafts = (await press.GetAsync("news/desk?limit=100")).Words("id");
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { title = new string('x', 201) }, "422 too_long"),
            (new { summary = new string('x', 401) }, "422 too_long"),
            (new { text = new string('x', 60_000) }, "422 too_long"),
            (new { title = "a\u202eb" }, "422 invalid_text"),
            (new { title = "a\u0000b" }, "422 invalid_text"),
            (new { populations = new[] { "robots" } }, "422 invalid_kind"),
            (new { countries = new[] { "Atlantis " + Guid.NewGuid() } }, "422 unknown_place"),
            (new { units = new[] { "Nobody's " + Guid.NewGuid() } }, "422 unknown_place"),
            (new { units = new[] { "" } }, "422 empty_text"),
            (new { countries = Enumerable.Range(0, 51).Select(n => "x" + n) }, "422 too_many"),
            (new { expiresAt = now.AddDays(-1) }, "422 invalid_schedule"),
            (new { expiresAt = now.AddDays(366 * 6) }, "422 invalid_schedule"),
            (new { expiresAt = "soon" }, "400 invalid_json"),
            (new { cover = new { id = "1", alt = "Nothing" } }, "404 not_found"),
            (new { cover = new { id = await press.PhotoAsync(), alt = " " } }, "422 empty_text"),
            (new { cover = new { id = await (await server.JoinAsync()).PhotoAsync(), alt = "Not mine" } }, "404 not_found"),
        })
        {
            Assert.Equal(verdict, (await press.SendAsync("POST", "news", body)).Verdict);
        }

        Assert.Equal(drafts, (await press.GetAsync("news/desk?limit=100")).Words("id"));
    }

    [Fact]
    public async Task What_readers_need_must_be_there_before_it_is_published_or_scheduled()
    {
        var press = await server.PressAsync();
        var at = DateTimeOffset.UtcNow.AddDays(1);
        var id = (await press.PostAsync("news", new { title = "Only a title" })).Text("id");
        foreach (var missing in new object[] { new { summary = "s" }, new { text = "t" } })
        {
            Assert.Equal("422 empty_text", (await press.SendAsync("POST", $"news/{id}/publish")).Verdict);
            Assert.Equal("422 empty_text", (await press.SendAsync("PUT", $"news/{id}/schedule", new { at })).Verdict);
            await press.ChangeAsync(id, missing);
        }

        foreach (var (when, verdict) in new (object, string)[]
        {
            (new { at = DateTimeOffset.UtcNow.AddSeconds(-1) }, "422 invalid_schedule"),
            (new { at = DateTimeOffset.UtcNow.AddDays(366 * 6) }, "422 invalid_schedule"),
            (new { at = "never" }, "400 invalid_json"),
            (new { }, "400 invalid_request"),
        })
        {
            Assert.Equal(verdict, (await press.SendAsync("PUT", $"news/{id}/schedule", when)).Verdict);
        }

        await press.PutAsync($"news/{id}/schedule", new { at });
        Assert.Equal("422 empty_text", (await press.SendAsync("PATCH", "news/" + id, new { text = "" })).Verdict);
        Assert.Equal(
            "422 invalid_schedule", (await press.SendAsync("PATCH", "news/" + id, new { expiresAt = at.AddMinutes(-1) })).Verdict);
        await press.ChangeAsync(id, new { expiresAt = at.AddDays(1) });
        Assert.Equal("422 invalid_schedule", (await press.SendAsync("PUT", $"news/{id}/schedule", new { at = at.AddDays(2) })).Verdict);
        Assert.Contains(id, (await press.GetAsync("news/desk?shelf=scheduled")).Words("id"));
        Assert.Equal("draft", (await press.DeleteAsync($"news/{id}/schedule")).Text("state"));
    }

    [Fact]
    public async Task Only_the_team_writes_and_only_through_the_door_of_news()
    {
        var (press, ana, editor) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        await press.PutAsync("news/team/" + editor.Handle);
        var (id, draft) = (await editor.PublishNewsAsync(), await press.DraftAsync());
        await press.DeleteAsync("news/team/" + editor.Handle);
        foreach (var (who, method, door, body, verdict) in new (Member, string, string, object?, string)[]
        {
            (ana, "POST", "news", new { title = "x" }, "403 forbidden"),
            (ana, "GET", "news/desk", null, "403 forbidden"),
            (ana, "GET", "news/places", null, "403 forbidden"),
            (ana, "GET", $"news/{id}/source", null, "403 forbidden"),
            (ana, "PATCH", "news/" + id, new { title = "x" }, "403 forbidden"),
            (ana, "POST", $"news/{id}/take-back", null, "403 forbidden"),
            (ana, "PATCH", "news/" + draft, new { title = "x" }, "404 not_found"),
            (ana, "POST", $"news/{draft}/publish", null, "404 not_found"),
            (ana, "DELETE", "news/" + draft, null, "404 not_found"),
            (ana, "GET", $"news/{draft}/source", null, "404 not_found"),
            // Who wrote it and left the team does no more with it than others.
            (editor, "PATCH", "news/" + id, new { title = "x" }, "403 forbidden"),
            (editor, "PATCH", "posts/" + id, new { text = "x" }, "422 invalid_kind"),
            (editor, "DELETE", "posts/" + id, null, "422 invalid_kind"),
            (press, "DELETE", "posts/" + id, null, "422 invalid_kind"),
            (ana, "PATCH", "posts/" + id, new { text = "x" }, "403 forbidden"),
            (press, "POST", "posts", new { text = "x", kind = "article" }, "422 invalid_kind"),
            (press, "POST", "posts", new { text = "x", title = "x", kind = "article" }, "422 invalid_kind"),
            (press, "PUT", $"news/{id}/schedule", new { at = DateTimeOffset.UtcNow.AddDays(1) }, "409 article_published"),
            (press, "DELETE", "news/" + id, null, "409 article_published"),
            (press, "PATCH", "news/" + id, new { populations = new[] { "employee" } }, "409 article_published"),
            (press, "POST", $"news/{draft}/take-back", null, "409 conflict"),
            (ana, "GET", "news?scope=everything", null, "422 invalid_kind"),
            (ana, "GET", "news?before=x", null, "400 invalid_cursor"),
        })
        {
            Assert.Equal($"{method} {door} {verdict}", $"{method} {door} {(await who.SendAsync(method, door, body)).Verdict}");
        }

        var message = await press.PublishAsync("A message");
        Assert.Equal("422 invalid_kind", (await press.SendAsync("PATCH", "posts/" + message, new { kind = "article" })).Verdict);
    }

    [Fact]
    public async Task Who_leaves_the_team_hears_nothing_more_of_drafts()
    {
        var (press, editor, ana) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        await press.PutAsync("news/team/" + editor.Handle);
        await using (var others = await ana.ConnectAsync())
            await Assert.ThrowsAsync<HubRefusedException>(() => others.WatchAsync("news-desk"));
        await using var hub = await editor.ConnectAsync();
        await hub.WatchAsync("news-desk");

        await press.DeleteAsync("news/team/" + editor.Handle);
        var draft = await press.DraftAsync();

        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target == "event") Assert.NotEqual(draft, told.Text("subject"));
            if (told.Target == "gap" && told.Text("reason") == "revoked") break;
        }
    }

    [Fact]
    public async Task A_block_between_people_keeps_the_companys_news_from_nobody()
    {
        var (press, ana, editor) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        await press.PutAsync("news/team/" + editor.Handle);
        var id = await editor.PublishNewsAsync();
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("news");
        await editor.PutAsync("blocks/" + ana.Handle);

        Assert.Contains(id, await ana.NewsAsync());
        Assert.Equal(id, (await ana.GetAsync("posts/" + id)).Text("id"));
        var next = await editor.PublishNewsAsync("Next");
        while ((await hub.NextEventAsync()).Text("subject") != next) { }
    }
}
