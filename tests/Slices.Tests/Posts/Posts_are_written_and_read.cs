using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Posts;

[Collection(Servers.Sqlite)]
public sealed class Posts_are_written_and_read(OneServer server)
{
    [Theory]
    [InlineData("message")]
    [InlineData("question")]
    [InlineData("idea")]
    [InlineData("best-practice")]
    [InlineData("news")]
    public async Task A_post_has_its_kind(string kind)
    {
        var ana = await server.JoinAsync();
        var id = await ana.PublishAsync("Hello", kind: kind);
        Assert.Equal(kind, (await ana.GetAsync("posts/" + id)).Text("kind"));
    }

    [Fact]
    public async Task An_author_alone_edits_and_what_is_not_named_stays()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var id = await ana.PublishAsync("One #first", kind: "idea");

        Assert.Equal("403 forbidden", (await bob.SendAsync("PATCH", "posts/" + id, new { text = "Mine" })).Verdict);
        var edited = (await ana.SendAsync("PATCH", "posts/" + id, new { text = "Two #second" })).Done();

        Assert.Equal(("Two #second", "idea", 2), (edited.Text("text"), edited.Text("kind"), edited.GetProperty("version").GetInt32()));
        Assert.Equal(["second"], edited.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.True(edited.TryGetProperty("editedAt", out _));
    }

    [Fact]
    public async Task A_retry_answers_the_same_and_makes_one_post()
    {
        var ana = await server.JoinAsync();
        var first = await ana.SendAsync("POST", "posts", new { text = "Once" }, "retry");
        var again = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => ana.SendAsync("POST", "posts", new { text = "Once" }, "retry")));

        Assert.All(again, answer => Assert.Equal((first.Status, first.Body.ToString()), (answer.Status, answer.Body.ToString())));
        Assert.Equal([first.Body.Text("id")], (await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Fact]
    public async Task The_same_retry_five_times_at_once_makes_one_post()
    {
        var ana = await server.JoinAsync();
        var all = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => ana.SendAsync("POST", "posts", new { text = "Once" }, "at once")));
        Assert.Single(all.Select(answer => answer.Done().Text("id")).Distinct());
        Assert.Single((await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Fact]
    public async Task Mentions_name_people_and_tags_gather_posts_in_any_case()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var tag = "Tag" + Guid.NewGuid().ToString("N")[..8];
        var post = await ana.PostAsync("posts", new { text = $"@{bob.Handle} @no-such-person #{tag} `#notag @{ana.Handle}`" });

        Assert.Equal([bob.Handle], post.GetProperty("mentions").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal([tag.ToLowerInvariant()], post.GetProperty("tags").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal([post.Text("id")], (await bob.GetAsync($"tags/{tag.ToUpperInvariant()}/posts")).Words("id"));
        Assert.Equal([tag.ToLowerInvariant()], (await bob.GetAsync($"tags?q=%23{tag[..9]}")).Words("tag"));
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("users/{me}/posts")]
    [InlineData("tags/{tag}/posts")]
    public async Task Three_pages_lose_and_double_nothing_while_new_posts_come(string list)
    {
        var ana = await server.JoinAsync();
        var tag = "t" + Guid.NewGuid().ToString("N")[..8];
        var path = list.Replace("{me}", ana.Handle, StringComparison.Ordinal).Replace("{tag}", tag, StringComparison.Ordinal);
        var posts = new List<string>();
        for (var n = 0; n < 9; n++) posts.Insert(0, await ana.PublishAsync($"{n} #{tag}"));

        var seen = new List<string>();
        var cursor = "";
        for (var page = 0; page < 3; page++)
        {
            var got = await ana.GetAsync($"{path}?limit=3{cursor}");
            seen.AddRange(got.Words("id"));
            if (page < 2) cursor = "&before=" + got.Text("before");
            await ana.PublishAsync($"Meanwhile #{tag}");
        }

        Assert.Equal(posts, seen);
    }
}
