using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.News;

/// <summary>Each population, at each door behind which an article could be seen.</summary>
public sealed class News_is_read_by_the_populations_it_is_for
{
    private static readonly string[] s_team = ["--News:Team=press-office", "--Front:WritesPerMinute=100000"];

    [Theory]
    [InlineData("employee", true)]
    [InlineData("main-partner", false)]
    [InlineData("official-partner", true)]
    [InlineData("on-site-contractor", false)]
    public async Task For(string population, bool mayRead)
    {
        await using var silo = await SiloProcess.StartAsync([.. s_team, "--SignUp:Population=" + population]);
        var ana = await silo.JoinAsync();
        await silo.StopAsync();
        await silo.StartAgainAsync([.. s_team, "--SignUp:Population=employee"]);
        var (press, bob) = (await silo.JoinAsync("press-office"), await silo.JoinAsync());
        var all = await press.PublishNewsAsync("For all");
        await using var hub = await ana.At(silo).ConnectAsync();
        await hub.WatchAsync("news");
        ana = ana.At(silo);
        var cover = await press.PhotoAsync();
        var some = await press.PublishNewsAsync("Zinnober", ["employee", "official-partner"], new
        {
            text = $"Zinnober @{ana.Handle}", cover = new { id = cover, alt = "Red" },
        });
        var share = await bob.PublishAsync("Look");
        await bob.PostAsync("posts", new { text = "See", shared = some });
        var comment = (await bob.PostAsync($"posts/{some}/comments", new { text = $"Zinnober? @{ana.Handle}" })).Text("id");
        var last = await press.PublishNewsAsync("Last");

        Assert.Equal(mayRead ? [last, some, all] : [last, all], await ana.NewsAsync());
        foreach (var path in new[]
        {
            $"news/{some}", $"posts/{some}", $"posts/{some}/comments", $"posts/{some}/revisions", $"media/{cover}/s",
            $"posts/{some}/comments/{comment}/revisions",
        })
        {
            Assert.Equal($"{path} {(mayRead ? "200" : "404 not_found")}", $"{path} {(await ana.SendAsync("GET", path)).Verdict}");
        }

        Assert.Equal(mayRead ? [some] : [], (await ana.GetAsync("posts?ids=" + some)).Words("id"));
        foreach (var kind in new[] { "", "kind=posts&" })
        {
            var found = (await ana.GetAsync($"search?{kind}q=zinnober")).GetRawText();
            Assert.Equal(mayRead, found.Contains(some, StringComparison.Ordinal));
        }

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("POST", $"posts/{some}/comments", new { text = "x" }), ("PUT", $"posts/{some}/reactions/like", null),
            ("PUT", $"bookmarks/{some}", new { note = "x" }), ("PUT", $"notifications/muted/posts/{some}", null),
        })
        {
            Assert.Equal(
                $"{path} {mayRead}", $"{path} {(await ana.SendAsync(method, path, body)).Verdict != "404 not_found"}");
        }

        await Assert.ThrowsAsync<HubRefusedException>(() => mayRead ? hub.WatchAsync("post:1") : hub.WatchAsync("post:" + some));
        var told = new HashSet<string>();
        while (!told.Contains(last)) told.Add((await hub.NextEventAsync()).Text("subject"));
        Assert.Equal(mayRead, told.Contains(some));
        Assert.Equal(mayRead, told.Contains(comment));
        // The notifier follows the log: what it says of the last article comes after what it says of this one.
        await press.PostAsync($"posts/{last}/comments", new { text = "@" + ana.Handle });
        await UntilToldAsync(ana, last);
        var tray = (await ana.GetAsync("notifications?limit=100")).GetRawText();
        Assert.Equal(mayRead, tray.Contains(some, StringComparison.Ordinal));
        Assert.NotEmpty(share);
    }

    private static async Task UntilToldAsync(Member who, string post)
    {
        await using var hub = await who.ConnectAsync();
        await hub.WatchAsync("me");
        while (!(await who.GetAsync("notifications?limit=100")).GetRawText().Contains(post, StringComparison.Ordinal))
            await hub.NextAsync();
    }
}
