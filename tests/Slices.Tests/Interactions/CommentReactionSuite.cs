using MyDeclic.Rig.Server;
using MyDeclic.Tests.Notifications;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Reactions on comments, on any database.</summary>
public abstract class CommentReactionSuite(OneServer server)
{
    [Theory]
    [InlineData("message")]
    [InlineData("question")]
    [InlineData("idea")]
    [InlineData("best-practice")]
    [InlineData("news")]
    public async Task A_comment_of_any_post_counts_exactly_what_people_give(string kind)
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = (await ana.PostAsync("posts", new { text = "Look", kind })).Text("id");
        var comment = await CommentAsync(bob, post);

        for (var n = 0; n < 2; n++) await ana.PutAsync($"{comment}/reactions/like");
        await ana.PutAsync($"{comment}/reactions/curious");
        var given = await bob.PutAsync($"{comment}/reactions/like");

        Assert.Equal("""{"curious":1,"like":2}""", given.GetProperty("reactions").GetRawText());
        Assert.Equal("""["like"]""", given.GetProperty("myReactions").GetRawText());
        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"{comment}/reactions/like");
        Assert.Equal("""{"curious":1,"like":1} ["curious"]""", await ShownAsync(ana, post));
        Assert.Equal("""{"curious":1,"like":1} ["like"]""", await ShownAsync(bob, post));
        Assert.Equal("""{"curious":1,"like":1} []""", await ShownAsync(await server.JoinAsync(), post));
        // The post's own are its own.
        Assert.Equal("{}", (await ana.GetAsync($"posts/{post}")).GetProperty("reactions").GetRawText());
    }

    [Fact]
    public async Task They_are_exact_however_many_give_and_take_at_once()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("Look");
        var comment = await CommentAsync(ana, post);
        var people = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.JoinAsync()));

        await Task.WhenAll(people.SelectMany((one, n) => Enumerable.Range(0, 4).Select(async _ =>
        {
            await one.PutAsync($"{comment}/reactions/like");
            if (n % 3 == 0) await one.DeleteAsync($"{comment}/reactions/like");
        })));
        foreach (var one in people.Where((_, n) => n % 3 == 0)) await one.DeleteAsync($"{comment}/reactions/like");

        Assert.Equal("""{"like":8} []""", await ShownAsync(ana, post));
    }

    [Fact]
    public async Task They_are_refused_where_those_of_the_post_are()
    {
        var (ana, bob, eve) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await ana.AdmitAsync(slug, bob);
        var post = await ana.PublishAsync("Inside", slug);
        var comment = await CommentAsync(bob, post);
        var otherPost = await ana.PublishAsync("Elsewhere");

        foreach (var method in new[] { "PUT", "DELETE" })
        {
            Assert.Equal(
                (await eve.SendAsync(method, $"posts/{post}/reactions/like")).Verdict,
                (await eve.SendAsync(method, $"{comment}/reactions/like")).Verdict);
            Assert.Equal("422 invalid_kind", (await ana.SendAsync(method, $"{comment}/reactions/wow")).Verdict);
            Assert.Equal("422 invalid_kind", (await ana.SendAsync(method, $"{comment}/reactions/LIKE")).Verdict);
            Assert.Equal(
                "404 not_found",
                (await ana.SendAsync(method, comment.Replace(post, otherPost, StringComparison.Ordinal) + "/reactions/like")).Verdict);
            Assert.Equal("404 not_found", (await ana.SendAsync(method, $"posts/{post}/comments/1/reactions/like")).Verdict);
        }

        (await ana.SendAsync("PATCH", $"communities/{slug}", new { access = "private" })).Done();
        Assert.Equal("404 not_found", (await eve.SendAsync("PUT", $"{comment}/reactions/like")).Verdict);
        await ana.PutAsync($"communities/{slug}/archive");
        Assert.Equal("409 archived", (await ana.SendAsync("PUT", $"{comment}/reactions/like")).Verdict);
        await ana.DeleteAsync($"communities/{slug}/archive");
        await ana.PutAsync($"{comment}/reactions/like");
        await bob.DeleteAsync(comment);
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", $"{comment}/reactions/like")).Verdict);
    }

    [Fact]
    public async Task Between_people_who_block_each_other_there_are_none_new()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        foreach (var one in new[] { bob, cem }) await ana.AdmitAsync(slug, one);
        var post = await ana.PublishAsync("Look", slug);
        var comment = await CommentAsync(bob, post);
        await cem.PutAsync($"{comment}/reactions/like");
        await bob.PutAsync($"blocks/{cem.Handle}");

        Assert.Equal("404 not_found", (await cem.SendAsync("PUT", $"{comment}/reactions/curious")).Verdict);
        Assert.Equal("409 blocked", (await bob.SendAsync("PUT", $"{await CommentAsync(cem, post)}/reactions/like")).Verdict);
        // What was given is taken back.
        Assert.Equal("200", (await cem.SendAsync("DELETE", $"{comment}/reactions/like")).Verdict);
    }

    [Fact]
    public async Task They_notify_the_comments_author_in_one_line()
    {
        await using var ana = await Tray.OpenAsync(server);
        var (bob, cem, dan) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var post = await bob.PublishAsync("Look");
        var comment = await CommentAsync(ana.Member, post, "The *short* one");
        await ana.Member.PutAsync($"{comment}/reactions/like");
        foreach (var one in new[] { bob, cem, dan }) await one.PutAsync($"{comment}/reactions/like");
        await cem.PutAsync($"{comment}/reactions/curious");
        await ana.ShowsAsync($"comment-reaction 3 {dan.Handle},{cem.Handle},{bob.Handle}");
        var told = (await ana.PageAsync()).GetProperty("items")[0];
        Assert.Equal((post, comment.Split('/')[^1], "The short one"), (told.Text("postId"), told.Text("commentId"), told.Text("excerpt")));
        Assert.Contains("reacted to your comment", (await ana.Member.GetAsync("notifications/digest")).Text("text"), StringComparison.Ordinal);

        foreach (var kind in new[] { "like", "curious" }) await cem.DeleteAsync($"{comment}/reactions/{kind}");
        await ana.ShowsAsync($"comment-reaction 2 {dan.Handle},{bob.Handle}");
        await ana.Member.PutAsync($"blocks/{dan.Handle}");
        await ana.ShowsAsync($"comment-reaction 1 {bob.Handle}");
        // The post's author takes the comment away: not even before the notifier has heard of it is it told of.
        await bob.DeleteAsync(comment);
        Assert.Empty(await ana.LinesAsync());
        Assert.Empty(await ana.SettledAsync());
    }

    private static async Task<string> CommentAsync(Member who, string post, string text = "Yes") =>
        $"posts/{post}/comments/" + (await who.PostAsync($"posts/{post}/comments", new { text })).Text("id");

    private static async Task<string> ShownAsync(Member who, string post)
    {
        var comment = (await who.GetAsync($"posts/{post}/comments")).GetProperty("items")[0];
        return $"{comment.GetProperty("reactions").GetRawText()} {comment.GetProperty("myReactions").GetRawText()}";
    }
}
