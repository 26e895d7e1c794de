using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Blog;

/// <summary>Drafts and blog posts, over the public doors of a server, on any database.</summary>
public abstract class BlogSuite(OneServer server)
{
    [Fact]
    public async Task A_draft_becomes_a_post_once_and_is_gone()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await bob.PutAsync($"users/{ana.Handle}/follow");
        var draft = (await ana.PostAsync("drafts", new { title = "Why doors stick" })).Text("id");
        (await ana.SendAsync("PATCH", "drafts/" + draft, new { text = "Because of the **cold**. #seals" })).Done();

        var post = await ana.PostAsync($"drafts/{draft}/publish", new { });
        var again = await ana.PostAsync($"drafts/{draft}/publish", new { });

        Assert.Equal(post.Text("id"), again.Text("id"));
        Assert.Equal(("blog", "Why doors stick", "seals"), (post.Text("kind"), post.Text("title"), post.GetProperty("tags")[0].GetString()));
        Assert.Contains("<strong>cold</strong>", post.Text("html"), StringComparison.Ordinal);
        Assert.Empty((await ana.GetAsync("drafts")).Words("id"));
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", "drafts/" + draft)).Verdict);
        foreach (var list in new[] { "feed", $"users/{ana.Handle}/posts", $"users/{ana.Handle}/posts?kind=blog", "tags/seals/posts" })
            Assert.Contains(post.Text("id"), (await bob.GetAsync(list)).Words("id"));
        Assert.DoesNotContain(post.Text("id"), (await bob.GetAsync($"users/{ana.Handle}/posts?kind=idea")).Words("id"));
        await bob.PostAsync($"posts/{post.Text("id")}/comments", new { text = "I agree" });
        await bob.PutAsync($"posts/{post.Text("id")}/reactions/like");
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_at_every_door()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await using var hub = await bob.ConnectAsync();
        await hub.WatchAsync("user:" + ana.Handle);
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        var draft = (await ana.PostAsync("drafts", new { title = word, text = $"{word} #{word} @{bob.Handle}" })).Text("id");
        (await ana.SendAsync("PATCH", "drafts/" + draft, new { text = $"{word} again #{word} @{bob.Handle}" })).Done();

        foreach (var (method, door) in new[]
        {
            ("GET", "drafts/{0}"), ("PATCH", "drafts/{0}"), ("DELETE", "drafts/{0}"), ("POST", "drafts/{0}/publish"),
            ("GET", "posts/{0}"), ("GET", "posts/{0}/comments"), ("GET", "posts/{0}/revisions"), ("GET", "bottles/{0}"),
            ("GET", "search?q=" + word), ("GET", $"tags?q={word}"), ("GET", $"tags/{word}/posts"),
            ("GET", $"users/{ana.Handle}/posts"), ("GET", $"users/{ana.Handle}/posts?kind=blog"), ("GET", "drafts"),
        })
        {
            var hidden = await bob.SendAsync(method, string.Format(null, door, draft), method is "GET" or "DELETE" ? null : new { });
            Assert.DoesNotContain(word, $"{hidden.Body}", StringComparison.Ordinal);
            if (!door.Contains("{0}", StringComparison.Ordinal)) continue;
            var missing = await bob.SendAsync(
                method, string.Format(null, door, "4611686018427387904"), method is "GET" or "DELETE" ? null : new { });
            Assert.Equal((door, missing.Verdict), (door, hidden.Verdict));
        }

        // What comes next on the page is the first that is told of it.
        var post = await ana.PublishAsync("Something else");
        var told = await hub.NextAsync();
        while (told.Target != "event") told = await hub.NextAsync();
        Assert.Equal(post, told.Text("subject"));
        Assert.Equal([draft], (await ana.GetAsync("drafts")).Words("id"));
    }

    [Fact]
    public async Task An_edit_keeps_what_was_there_before_for_its_author()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = (await ana.PostAsync("posts", new { kind = "blog", title = "One", text = "First *text*" })).Text("id");
        (await ana.SendAsync("PATCH", "posts/" + post, new { title = "Two" })).Done();
        (await ana.SendAsync("PATCH", "posts/" + post, new { text = "Second text" })).Done();
        (await ana.SendAsync("PATCH", "posts/" + post, new { text = "Second text" })).Done();

        var revisions = (await ana.GetAsync($"posts/{post}/revisions")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal([("Two", "First *text*"), ("One", "First *text*")], revisions.Select(one => (one.Text("title"), one.Text("text"))));
        Assert.Contains("<em>text</em>", revisions[0].Text("html"), StringComparison.Ordinal);
        Assert.Equal("403 forbidden", (await bob.SendAsync("GET", $"posts/{post}/revisions")).Verdict);
        var shown = await bob.GetAsync("posts/" + post);
        Assert.Equal(("Two", "Second text"), (shown.Text("title"), shown.Text("text")));
    }

    [Fact]
    public async Task A_blog_post_is_found_by_its_title()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        var post = (await ana.PostAsync("posts", new { kind = "blog", title = $"On {word}", text = "Nothing of it here" })).Text("id");

        var found = (await bob.GetAsync($"search?kind=posts&q={word}")).GetProperty("posts")[0];

        Assert.Equal((post, $"On {word}"), (found.Text("id"), found.Text("title")));
        (await ana.SendAsync("PATCH", "posts/" + post, new { title = "Another" })).Done();
        Assert.Equal(0, (await bob.GetAsync($"search?kind=posts&q={word}")).GetProperty("posts").GetArrayLength());
    }

    [Fact]
    public async Task What_is_no_blog_post_is_refused()
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("public");
        var (blog, message) = (
            (await ana.PostAsync("posts", new { kind = "blog", title = "One", text = "Text" })).Text("id"),
            await ana.PublishAsync("Hello"));
        var empty = (await ana.PostAsync("drafts", new { })).Text("id");
        foreach (var (expected, method, path, body) in new (string, string, string, object)[]
        {
            ("422 empty_text", "POST", "posts", new { kind = "blog", text = "No title" }),
            ("422 empty_text", "POST", $"drafts/{empty}/publish", new { }),
            ("422 invalid_kind", "POST", "posts", new { kind = "message", title = "A title", text = "Text" }),
            ("422 invalid_kind", "POST", "posts", new { kind = "blog", title = "A title", text = "Text", community = slug }),
            ("422 invalid_kind", "PATCH", "posts/" + blog, new { kind = "message" }),
            ("422 invalid_kind", "PATCH", "posts/" + message, new { kind = "blog", title = "One" }),
            ("422 invalid_kind", "PATCH", "posts/" + message, new { title = "One" }),
            ("422 empty_text", "PATCH", "posts/" + blog, new { title = " " }),
            ("422 too_long", "POST", "posts", new { kind = "blog", title = new string('a', 201), text = "Text" }),
            ("422 too_long", "POST", "posts", new { kind = "blog", title = "One", text = new string('a', 20_001) }),
            ("422 too_long", "POST", "drafts", new { text = new string('a', 20_001) }),
            ("422 too_long", "POST", "posts", new { text = new string('a', 10_001) }),
        })
            Assert.Equal((method, path, expected), (method, path, (await ana.SendAsync(method, path, body)).Verdict));

        (await server.SendTextAsync(
            ana, "POST", "posts", $$"""{"kind":"blog","title":"One","text":"{{new string('車', 20_000)}}"}""")).Done();
    }

    [Fact]
    public async Task Two_windows_do_not_write_over_each_other()
    {
        var ana = await server.JoinAsync();
        var draft = await ana.PostAsync("drafts", new { title = "One" });
        var path = "drafts/" + draft.Text("id");
        (await ana.SendAsync("PATCH", path, new { text = "From here", version = 1 })).Done();

        Assert.Equal("409 conflict", (await ana.SendAsync("PATCH", path, new { text = "From there", version = 1 })).Verdict);
        Assert.Equal("From here", (await ana.GetAsync(path)).Text("text"));
        await ana.DeleteAsync(path);
        Assert.Equal("404 not_found", (await ana.SendAsync("DELETE", path)).Verdict);
    }
}
