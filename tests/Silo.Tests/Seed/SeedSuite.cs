using System.Text.Json;
using MyDeclic.Rig;
using MyDeclic.Rig.Server;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Seed;

/// <summary><c>seed</c> from its command line to what the server answers, once for each database.</summary>
public abstract class SeedSuite : IDisposable
{
    private const string Password = "one for everybody";
    private const int ProbeFollows = 500;
    private const int ProbeCommunities = 50;

    // The rule of home, post by post.
    private const string FeedOfProbe =
        """
        select cast(p.id as text) from posts p, users me
        where me.handle = 'probe' and (
            exists (select 1 from memberships m where m.user_id = me.id and m.community_id = p.community_id and m.state = 3)
            or (exists (select 1 from follows f where f.follower_id = me.id and f.followee_id = p.author_id)
                and (p.community_id is null
                     or exists (select 1 from communities c where c.id = p.community_id and c.access = 0))))
        order by p.id desc
        """;

    private protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task What_was_seeded_is_what_the_server_counts_and_shows()
    {
        var database = await DatabaseAsync();
        var seeded = await SeedAsync(database, "--password", Password);
        Assert.Equal((0, ""), (seeded.Code, seeded.Errors));

        await using var silo = await SiloProcess.StartInAsync(Folder["data"], database);
        using var probe = await Member.SignInAsync(silo, "probe", Password);
        Assert.Equal(ProbeFollows, (await probe.GetAsync("me")).GetProperty("followingCount").GetInt32());
        Assert.Equal(ProbeFollows, (await AllAsync(probe, "users/probe/following")).Count);
        Assert.Equal(ProbeCommunities, (await AllAsync(probe, "communities?mine=true")).Count);

        var hub = await probe.GetAsync("users/ceo");
        Assert.Equal(
            hub.GetProperty("followersCount").GetInt32(), (await AllAsync(probe, "users/ceo/followers")).Count);
        Assert.InRange(hub.GetProperty("followersCount").GetInt32(), 560, 599);
        var feed = (await AllAsync(probe, "feed")).Select(IdOf).ToList();
        Assert.InRange(feed.Count, 3_000, 5_714);
        Assert.Equal(await TextsAsync(FeedOfProbe), feed);
        await WhoeverFollowsOnePersonReadsBackToTheirFirstPostAsync(silo);
        await CountsAreThoseOfFreshReadsAsync(probe);
    }

    [DatabaseFact]
    public async Task Whoever_is_in_the_cast_posts_and_is_read_live()
    {
        var database = await DatabaseAsync();
        await SeedAsync(database, "--password", Password);
        await using var silo = await SiloProcess.StartInAsync(Folder["data"], database);
        var cast = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Folder["data/seed-cast.json"]));
        var first = cast.GetProperty("members")[0];
        using var http = new HttpClient { BaseAddress = new Uri(silo.Address, "api/v1/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", first.GetProperty("token").GetString());
        using var answer = await http.GetAsync(new Uri("me", UriKind.Relative));
        var me = (await Answer.ReadAsync(answer)).Done();
        Assert.Equal("ceo", me.GetProperty("handle").GetString());

        using var probe = await Member.SignInAsync(silo, "probe", Password);
        await using var live = await probe.ConnectAsync();
        await live.WatchAsync("home", (await probe.GetAsync("feed?limit=1")).GetProperty("position").GetString());
        using var ceo = await Member.SignInAsync(silo, "ceo", Password);
        var id = await ceo.PublishAsync("Good morning.");
        // Communities in which nobody wrote of late fall asleep when the server starts, and say so.
        var told = await live.NextAsync();
        while (told.Target != "event" || told.Text("type") == "community.updated") told = await live.NextAsync();
        Assert.Contains(id, told.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(id, (await probe.GetAsync("feed?limit=1")).GetProperty("items")[0].GetProperty("id").GetString());
    }

    [DatabaseFact]
    public async Task A_seed_that_was_killed_goes_on_to_the_same_end_and_no_other_seed_does()
    {
        var database = await DatabaseAsync();
        await using (var killed = CommandLine.Start(Folder.Path, Arguments(database)))
        {
            await killed.WaitForLineAsync("people: 600");
            await killed.KillAsync();
        }

        var second = await SeedAsync(database);
        Assert.Equal((0, ""), (second.Code, second.Errors));
        Assert.Contains("Going on", second.Output, StringComparison.Ordinal);
        var third = await SeedAsync(database);
        Assert.Contains("Nothing to do", third.Output, StringComparison.Ordinal);
        var another = await SeedAsync(database, "--seed", "2");
        Assert.Equal(2, another.Code);
        Assert.Contains("another seed ('trial 1')", another.Errors, StringComparison.Ordinal);
        await using var silo = await SiloProcess.StartInAsync(Folder["data"], database);
        using var reader = await silo.JoinAsync();
        Assert.Equal(ProbeFollows, (await AllAsync(reader, "users/probe/following")).Count);
        await CountsAreThoseOfFreshReadsAsync(reader);
    }

    [DatabaseFact]
    public async Task A_database_with_people_is_refused()
    {
        var database = await DatabaseAsync();
        await using (var silo = await SiloProcess.StartInAsync(Folder["data"], database))
        {
            using var somebody = await silo.JoinAsync();
            await silo.StopAsync();
        }

        var refused = await SeedAsync(database);
        Assert.Equal(2, refused.Code);
        Assert.Contains("people already. Start with an empty database", refused.Errors, StringComparison.Ordinal);
    }

    /// <summary>Options that name an empty database.</summary>
    protected abstract Task<string[]> DatabaseAsync();

    /// <summary>A query's first column, past the product.</summary>
    protected abstract Task<IReadOnlyList<string>> TextsAsync(string sql);

    private protected Task<ProcessOutcome> SeedAsync(string[] database, params string[] more) =>
        CommandLine.RunAsync(Folder.Path, [.. Arguments(database), .. more]);

    private protected static async Task<List<JsonElement>> AllAsync(Member reader, string path)
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var more = cursor is null ? "" : $"&before={Uri.EscapeDataString(cursor)}&after={Uri.EscapeDataString(cursor)}";
            var page = await reader.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=100{more}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("before", out var next) || page.TryGetProperty("after", out next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return items;
    }

    private static string IdOf(JsonElement post) => post.GetProperty("id").GetString()!;

    // Somebody who wrote little: the newest post is older than what a feed looks at first.
    private async Task WhoeverFollowsOnePersonReadsBackToTheirFirstPostAsync(SiloProcess silo)
    {
        using var reader = await silo.JoinAsync();
        var quiet = await TextsAsync(
            """
            select u.handle from users u join posts p on p.author_id = u.id where p.community_id is null
            group by u.handle having count(*) = 2 order by max(p.id) limit 1
            """);
        await reader.PutAsync($"users/{quiet[0]}/follow");
        var posts = (await AllAsync(reader, $"users/{quiet[0]}/posts")).Select(IdOf).ToList();
        Assert.InRange(posts.Count, 2, 100);
        Assert.Equal(posts, (await AllAsync(reader, "feed")).Select(IdOf));
    }

    private string[] Arguments(string[] database) =>
        ["seed", "--preset", "trial", "--until", "2026-01-05T12:00:00Z", "--data", Folder["data"], .. database];

    // What is stored beside the rows, or counted from them, against what a reader finds when going through all of them.
    private static async Task CountsAreThoseOfFreshReadsAsync(Member reader)
    {
        foreach (var community in (await AllAsync(reader, "communities")).Take(5))
        {
            var slug = community.GetProperty("slug").GetString();
            if (community.GetProperty("access").GetString() != "public") continue;
            Assert.Equal(
                community.GetProperty("memberCount").GetInt32(),
                (await AllAsync(reader, $"communities/{slug}/members")).Count);
        }

        var posts = await AllAsync(reader, "communities/help/posts");
        Assert.NotEmpty(posts);
        Assert.Equal(posts.Count, posts.Select(post => post.GetProperty("id").GetString()).Distinct().Count());
        var times = posts.Select(post => post.GetProperty("createdAt").GetDateTimeOffset()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        foreach (var post in posts.Where(post => post.GetProperty("commentCount").GetInt32() > 0).Take(10))
        {
            var comments = await AllAsync(reader, $"posts/{post.GetProperty("id").GetString()}/comments");
            Assert.Equal(post.GetProperty("commentCount").GetInt32(), comments.Count);
        }

        var tagged = posts.First(post => post.GetProperty("tags").GetArrayLength() > 0);
        var tag = tagged.GetProperty("tags")[0].GetString();
        Assert.Contains($"#{tag}", tagged.GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
