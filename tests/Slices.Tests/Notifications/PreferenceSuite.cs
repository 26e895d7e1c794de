using System.Net;
using System.Text.Json;
using MyDeclic.Tests.News;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>What people choose to be notified of, on any database.</summary>
public abstract class PreferenceSuite(OneServer server)
{
    [Fact]
    public async Task A_muted_thread_community_or_person_is_quiet_and_a_mention_comes_through()
    {
        var bob = await server.JoinAsync();
        await using var ana = await Tray.OpenAsync(server);
        var slug = await bob.FoundAsync("public");
        await ana.Member.PutAsync($"communities/{slug}/membership");
        var (post, other) = (await ana.Member.PublishAsync("Here", slug), await ana.Member.PublishAsync("There"));
        await ana.Member.PutAsync($"notifications/muted/communities/{slug}");
        await ana.Member.PutAsync($"notifications/muted/posts/{other}");

        foreach (var one in new[] { post, other })
        {
            await bob.PutAsync($"posts/{one}/reactions/like");
            await bob.PostAsync($"posts/{one}/comments", new { text = "Hm" });
        }

        Assert.Empty(await ana.SettledAsync());
        await bob.PostAsync($"posts/{post}/comments", new { text = $"@{ana.Member.Handle}?" });
        await ana.ShowsAsync($"mention 1 {bob.Handle}");

        await ana.Member.PutAsync($"notifications/muted/people/{bob.Handle}");
        await bob.PostAsync($"posts/{other}/comments", new { text = $"@{ana.Member.Handle}!" });
        Assert.Equal([$"mention 1 {bob.Handle}"], await ana.SettledAsync());
        var muted = (await ana.Member.GetAsync("notifications/settings")).GetProperty("muted");
        Assert.Equal(
            [$"person {bob.Handle}", $"thread {other}", $"community {slug}"],
            muted.EnumerateArray().Select(one => $"{one.Text("kind")} {one.Text("key")}"));

        for (var n = 0; n < 2; n++)
        {
            await ana.Member.DeleteAsync($"notifications/muted/people/{bob.Handle}");
            await ana.Member.DeleteAsync($"notifications/muted/posts/{other}");
            await ana.Member.DeleteAsync($"notifications/muted/communities/{slug}");
        }

        await bob.PutAsync($"posts/{other}/reactions/curious");
        await bob.DeleteAsync($"posts/{post}/reactions/like");
        await bob.PutAsync($"posts/{post}/reactions/like");
        await ana.ShowsAsync($"reaction 1 {bob.Handle}", $"reaction 1 {bob.Handle}", $"mention 1 {bob.Handle}");
    }

    [Fact]
    public async Task What_one_may_not_see_cannot_be_muted_and_is_not_named()
    {
        var bob = await server.JoinAsync();
        var ana = await server.JoinAsync();
        var slug = await bob.FoundAsync("closed");
        var post = await bob.PublishAsync("Secret", slug);
        foreach (var door in new[] { $"communities/{slug}", $"posts/{post}", "people/nobody-at-all", "posts/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await ana.SendAsync("PUT", "notifications/muted/" + door)).Status);

        await bob.AdmitAsync(slug, ana);
        await ana.PutAsync($"notifications/muted/communities/{slug}");
        await ana.PutAsync($"notifications/muted/posts/{post}");
        await ana.DeleteAsync($"communities/{slug}/membership");
        Assert.Empty((await ana.GetAsync("notifications/settings")).GetProperty("muted").EnumerateArray());
        Assert.Equal(
            HttpStatusCode.BadRequest, (await ana.SendAsync("PUT", $"notifications/muted/people/{ana.Handle}")).Status);
    }

    [Fact]
    public async Task A_kind_may_be_turned_off()
    {
        var bob = await server.JoinAsync();
        await using var ana = await Tray.OpenAsync(server);
        await ChangeAsync(ana.Member, new { kinds = new[] { new { kind = "reaction", inTray = false, inDigest = true } } });
        var post = await ana.Member.PublishAsync("Look");
        await bob.PutAsync($"posts/{post}/reactions/like");
        await bob.PostAsync($"posts/{post}/comments", new { text = "Hm" });
        await ana.ShowsAsync($"comment 1 {bob.Handle}");
        Assert.Equal(1, (await ana.PageAsync()).GetProperty("unread").GetInt32());

        // The digest tells of it.
        var digest = await ana.Member.GetAsync("notifications/digest");
        Assert.Contains("reacted to your post", digest.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_kept_and_what_makes_no_sense_is_refused()
    {
        var ana = await server.JoinAsync();
        var defaults = await ana.GetAsync("notifications/settings");
        Assert.False(defaults.GetProperty("isSaved").GetBoolean());
        Assert.Equal(26, defaults.GetProperty("kinds").GetArrayLength());

        await ChangeAsync(ana, new { quiet = new { from = "22:30", to = "07:00" }, timeZone = "Europe/Paris", language = "fr" });
        await ChangeAsync(ana, new { digest = new { isOn = true, at = "09:15", onWeekends = true, withPosts = false } });
        var kept = await ana.GetAsync("notifications/settings");
        Assert.Equal("22:30", kept.GetProperty("quiet").Text("from"));
        Assert.Equal(("Europe/Paris", "fr"), (kept.Text("timeZone"), kept.Text("language")));
        Assert.Equal("09:15", kept.GetProperty("digest").Text("at"));
        await ChangeAsync(ana, new { endsQuiet = true });
        Assert.Equal(JsonValueKind.Null, Quiet(await ana.GetAsync("notifications/settings")));

        object[] bad =
        [
            new { quiet = new { from = "24:00", to = "07:00" } }, new { quiet = new { from = "8:00", to = "07:00" } },
            new { quiet = new { from = "08:00", to = "08:00" } }, new { quiet = new { from = "08:00" } },
            new { quiet = new { from = "22:00", to = "07:00" }, endsQuiet = true },
            new { timeZone = "Mars/Olympus" }, new { timeZone = "../../etc/passwd" }, new { timeZone = new string('a', 5_000) },
            new { timeZone = "" }, new { language = "de" }, new { digest = new { isOn = true, at = "noon" } },
            new { kinds = new[] { new { kind = "nonsense", inTray = true, inDigest = true } } },
            new { kinds = Enumerable.Repeat(new { kind = "mention", inTray = true, inDigest = true }, 2) },
            new { kinds = new object?[] { null } }, new { quiet = "always" },
        ];
        foreach (var change in bad)
        {
            var answer = await ana.SendAsync("PATCH", "notifications/settings", change);
            Assert.True((int)answer.Status is 400 or 422, $"{JsonSerializer.Serialize(change)}: {answer.Status}");
        }

        Assert.Equal("Europe/Paris", (await ana.GetAsync("notifications/settings")).Text("timeZone"));

        static JsonValueKind Quiet(JsonElement settings) =>
            settings.TryGetProperty("quiet", out var quiet) ? quiet.ValueKind : JsonValueKind.Null;
    }

    [Fact]
    public async Task The_digest_says_what_waits_and_encodes_what_people_wrote()
    {
        var bob = await server.JoinAsync();
        await using var ana = await Tray.OpenAsync(server);
        Assert.True((await ana.Member.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
        var slug = await bob.FoundAsync("private", "<b>Doors</b> & \"more\"");
        await bob.AdmitAsync(slug, ana.Member);
        await bob.PublishAsync($"@{ana.Member.Handle} <script>alert(1)</script> & <img src=x onerror=1>", slug);
        await ana.ShowsAsync($"mention 1 {bob.Handle}");

        var digest = await ana.Member.GetAsync("notifications/digest");
        Assert.DoesNotContain("<script", digest.Text("html"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", digest.Text("html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script", digest.Text("html"), StringComparison.Ordinal);
        Assert.Contains("mentioned you", digest.Text("text"), StringComparison.Ordinal);
        Assert.Equal("My Declic: 1 unread notification", digest.Text("subject"));

        // Access is asked anew at the moment of writing.
        await ana.Member.DeleteAsync($"communities/{slug}/membership");
        Assert.True((await ana.Member.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
    }

    [Fact]
    public async Task A_digest_names_the_companys_news_and_none_goes_for_them_alone()
    {
        var (press, bob) = (await server.PressAsync(), await server.JoinAsync());
        await using var ana = await Tray.OpenAsync(server);
        var (read, hidden) = ("Zinnober " + ana.Member.Handle, "Ocker " + ana.Member.Handle);
        var id = await press.PublishNewsAsync(read);
        await press.PublishNewsAsync(hidden, ["on-site-contractor"]);
        Assert.True((await ana.Member.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
        await bob.PublishAsync($"@{ana.Member.Handle} hello");
        await ana.ShowsAsync($"mention 1 {bob.Handle}");

        var digest = await ana.Member.GetAsync("notifications/digest");

        foreach (var part in new[] { "html", "text" })
        {
            Assert.Contains(read, digest.Text(part), StringComparison.Ordinal);
            Assert.Contains("/news/" + id, digest.Text(part), StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, digest.Text(part), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_click_ends_the_digest_and_looking_does_not()
    {
        var bob = await server.JoinAsync();
        await using var ana = await Tray.OpenAsync(server);
        await bob.PutAsync($"users/{ana.Member.Handle}/follow");
        await ana.ShowsAsync($"follower 1 {bob.Handle}");
        var text = (await ana.Member.GetAsync("notifications/digest")).Text("text");
        var path = new Uri(text[(text.LastIndexOf("http", StringComparison.Ordinal))..].Trim()).AbsolutePath;
        using var nobody = new HttpClient { BaseAddress = server.Silo.Address };

        using var look = await nobody.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.True(await IsOnAsync());
        for (var n = 0; n < 2; n++)
        {
            using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var click = await nobody.PostAsync(path, body);
            Assert.Equal(HttpStatusCode.OK, click.StatusCode);
            Assert.False(await IsOnAsync());
        }

        foreach (var token in new[] { "x", "AAAA", new string('A', 54), path[13..^2] + "AA", new string('A', 5_000), "%00" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var request = new HttpRequestMessage(method, "/unsubscribe/" + token);
                using var answer = await nobody.SendAsync(request);
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, token);
            }
        }

        await ChangeAsync(ana.Member, new { digest = new { isOn = true, at = "08:00", onWeekends = false, withPosts = true } });
        Assert.True(await IsOnAsync());

        async Task<bool> IsOnAsync() => (await ana.Member.GetAsync("notifications/settings"))
            .GetProperty("digest").GetProperty("isOn").GetBoolean();
    }

    private static async Task ChangeAsync(Rig.Server.Member member, object change) =>
        (await member.SendAsync("PATCH", "notifications/settings", change)).Done();
}
