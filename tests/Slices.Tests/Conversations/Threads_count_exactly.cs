using System.Text.Json;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Conversations;

[Collection(Servers.Sqlite)]
public sealed class Threads_count_exactly(OneServer server)
{
    [Fact]
    public async Task Comments_are_listed_oldest_first_and_deleted_by_the_three_who_may()
    {
        var owner = await server.JoinAsync();
        var slug = await owner.FoundAsync("public");
        var (author, commenter, other) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await author.PutAsync($"communities/{slug}/membership");
        var post = await author.PublishAsync("What do you think?", slug);
        var comments = new List<string>();
        for (var n = 0; n < 5; n++)
            comments.Add((await commenter.PostAsync($"posts/{post}/comments", new { text = $"{n}" })).Text("id"));

        Assert.Equal(comments, await other.WalkAsync($"posts/{post}/comments", "id", "after", 2));
        Assert.Equal("403 forbidden", (await other.SendAsync("DELETE", $"posts/{post}/comments/{comments[0]}")).Verdict);
        await commenter.DeleteAsync($"posts/{post}/comments/{comments[0]}");
        await author.DeleteAsync($"posts/{post}/comments/{comments[1]}");
        await owner.DeleteAsync($"posts/{post}/comments/{comments[2]}");
        Assert.Equal("404 not_found", (await owner.SendAsync("DELETE", $"posts/{post}/comments/{comments[2]}")).Verdict);

        Assert.Equal(comments[3..], (await other.GetAsync($"posts/{post}/comments")).Words("id"));
        Assert.Equal(2, (await other.GetAsync("posts/" + post)).GetProperty("commentCount").GetInt32());
    }

    [Fact]
    public async Task Reacting_twice_is_reacting_once()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("Hello");
        var first = await ana.PutAsync($"posts/{post}/reactions/like");
        var second = await ana.PutAsync($"posts/{post}/reactions/like");
        var both = await ana.PutAsync($"posts/{post}/reactions/curious");
        await ana.DeleteAsync($"posts/{post}/reactions/like");
        var none = await ana.DeleteAsync($"posts/{post}/reactions/like");

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal("""{"like":1,"curious":1}""".Length, both.GetProperty("reactions").ToString().Length);
        Assert.Equal("""{"curious":1}""", none.GetProperty("reactions").ToString());
        Assert.Equal("422 invalid_kind", (await ana.SendAsync("PUT", $"posts/{post}/reactions/hate")).Verdict);
    }

    [Fact]
    public async Task Twenty_people_at_once_are_counted_exactly()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("Hello");
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.JoinAsync()));

        await Task.WhenAll(people.Select(one => one.PutAsync($"posts/{post}/reactions/like")));
        await Task.WhenAll(people.Select(one => one.PostAsync($"posts/{post}/comments", new { text = "Yes" })));
        await Task.WhenAll(people[..5].Select(one => one.DeleteAsync($"posts/{post}/reactions/like")));

        var seen = await people[5].GetAsync("posts/" + post);
        Assert.Equal("""{"like":15}""", seen.GetProperty("reactions").ToString());
        Assert.Equal(["like"], seen.GetProperty("myReactions").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Equal(20, seen.GetProperty("commentCount").GetInt32());
        Assert.Equal(20, (await ana.WalkAsync($"posts/{post}/comments", "id", "after", 7)).Distinct().Count());
        Assert.Equal(1 + 20 + 20 + 5, seen.GetProperty("version").GetInt32());
        Assert.NotEqual(JsonValueKind.Undefined, seen.ValueKind);
    }

    [Fact]
    public async Task A_retried_comment_is_one_comment()
    {
        var ana = await server.JoinAsync();
        var post = await ana.PublishAsync("Hello");
        var first = await ana.SendAsync("POST", $"posts/{post}/comments", new { text = "Yes" }, "c1");
        var again = await ana.SendAsync("POST", $"posts/{post}/comments", new { text = "Yes" }, "c1");
        Assert.Equal(first.Done().ToString(), again.Done().ToString());
        Assert.Equal(1, (await ana.GetAsync("posts/" + post)).GetProperty("commentCount").GetInt32());
    }
}
