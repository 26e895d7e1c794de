using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Search;

/// <summary>What was acknowledged is found, as it stands and by whom it may be.</summary>
public sealed class Search_follows_what_is_written(OneServer server) : IClassFixture<OneServer>
{
    private readonly string _word = Letters();

    [Fact]
    public async Task A_post_is_found_as_it_stands_until_it_is_deleted()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var other = Letters();
        var post = await ana.PublishAsync($"Nos {_word}s électriques");
        Assert.Equal([post], await FindAsync(bob, "posts", _word, "id"));
        Assert.Equal([post], await FindAsync(bob, "posts", $"{_word[..6]} ELECTRIQUE", "id"));

        (await ana.SendAsync("PATCH", "posts/" + post, new { text = $"About {other}" })).Done();
        Assert.Empty(await FindAsync(bob, "posts", _word, "id"));
        Assert.Equal([post], await FindAsync(bob, "posts", other, "id"));

        await ana.SendAsync("DELETE", "posts/" + post);
        Assert.Empty(await FindAsync(bob, "posts", other, "id"));
    }

    [Fact]
    public async Task A_topic_finds_the_people_who_contribute_to_it_and_says_why()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        (await bob.SendAsync("PATCH", "me", new { jobTitle = $"Chief of {_word}" })).Done();
        foreach (var text in new[] { $"One #{_word}", $"Two {_word}" }) await ana.PublishAsync(text);
        var post = await ana.PublishAsync($"Three {_word}");
        var comment = (await bob.PostAsync($"posts/{post}/comments", new { text = $"Yes, {_word}" })).Text("id");

        Assert.Equal(
            [
                $"{bob.Handle}: job comments 1",
                $"{ana.Handle}: posts 3 tags 1 {_word}",
            ],
            await ReasonsAsync(ana));

        await ana.SendAsync("DELETE", $"posts/{post}/comments/{comment}");
        (await bob.SendAsync("PATCH", "me", new { jobTitle = "Retired" })).Done();
        Assert.Equal([$"{ana.Handle}: posts 3 tags 1 {_word}"], await ReasonsAsync(ana));
    }

    [Fact]
    public async Task A_name_finds_the_person_and_from_what_they_wrote()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = await ana.PublishAsync("Hello");
        (await ana.SendAsync("PATCH", "me", new { name = "Éléonore " + _word })).Done();

        Assert.Equal([ana.Handle], await PeopleAsync(bob, "eleonore " + _word));
        Assert.Equal([ana.Handle], await PeopleAsync(bob, _word[..^1]));
        Assert.Equal([ana.Handle], await PeopleAsync(bob, _word.Remove(3, 1) + " "));
        Assert.Equal([post], await FindAsync(bob, "posts", $"from:{ana.Handle}", "id"));
    }

    [Fact]
    public async Task A_community_and_its_posts_are_found_by_those_who_may_see_them()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public", $"The {_word} people");
        var post = await ana.PublishAsync($"In {_word} #{_word}", slug);
        Assert.Equal([slug], await FindAsync(bob, "communities", _word, "slug"));
        Assert.Equal([post], await FindAsync(bob, "posts", $"{_word} in:{slug}", "id"));
        Assert.Equal([_word], await FindAsync(bob, "tags", _word[..4], "tag"));
        var before = await EverythingAsync(ana);

        (await ana.SendAsync("PATCH", "communities/" + slug, new { access = "closed" })).Done();

        Assert.DoesNotContain(slug, await EverythingAsync(bob));
        Assert.Equal(await EverythingAsync(bob, Letters()), await EverythingAsync(bob));
        Assert.Equal(before.Replace("\"public\"", "\"closed\"", StringComparison.Ordinal), await EverythingAsync(ana));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var ana = await server.JoinAsync();
        var posts = new HashSet<string>();
        for (var n = 0; n < 7; n++) posts.Add(await ana.PublishAsync($"{_word} number {n}"));
        var walked = new List<string>();
        var path = $"search?kind=posts&limit=3&q={_word}";
        for (string? after = ""; after is not null;)
        {
            var page = await ana.GetAsync(path + after);
            walked.AddRange(page.GetProperty("posts").EnumerateArray().Select(post => post.Text("id")));
            after = page.Text("after") is { } next ? "&after=" + next : null;
        }

        Assert.Equal(7, walked.Count);
        Assert.Equal(posts.Order(), walked.Order());
    }

    [Fact]
    public async Task Nobody_searches_without_a_session()
    {
        Assert.Equal("401 unauthenticated", (await server.SendAsync(null, "GET", "search?q=a")).Verdict);
    }

    // Letters that no stemmer changes, unlike any word.
    private static string Letters() =>
        "zq" + new string([.. Guid.NewGuid().ToByteArray().Take(9).Select(b => "bcdfghkmptvw"[b % 12])]) + "o";

    private static async Task<string[]> FindAsync(Member who, string kind, string query, string field)
    {
        var page = await who.GetAsync($"search?kind={kind}&q={Uri.EscapeDataString(query)}");
        return [.. page.GetProperty(kind).EnumerateArray().Select(item => item.Text(field))];
    }

    private static async Task<string[]> PeopleAsync(Member who, string query)
    {
        var page = await who.GetAsync($"search?kind=people&q={Uri.EscapeDataString(query)}");
        return [.. page.GetProperty("people").EnumerateArray().Select(found => found.GetProperty("person").Text("handle"))];
    }

    private async Task<string> EverythingAsync(Member who, string? word = null) =>
        (await who.GetAsync($"search?q={word ?? _word}")).ToString();

    private async Task<string[]> ReasonsAsync(Member who)
    {
        var page = await who.GetAsync($"search?kind=people&q={_word}");
        return [.. page.GetProperty("people").EnumerateArray().Select(found =>
            $"{found.GetProperty("person").Text("handle")}: {string.Join(' ', found.GetProperty("reasons")
                .EnumerateArray().SelectMany(reason => reason.EnumerateObject().Select(Write)))}")];
    }

    private static string Write(JsonProperty property) => property.Value.ToString();
}
