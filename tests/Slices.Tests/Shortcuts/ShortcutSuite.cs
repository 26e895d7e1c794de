using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Shortcuts;

/// <summary>The links above the feed, one's own and the company's, on any database.</summary>
public abstract class ShortcutSuite(OneServer server)
{
    private const string Https = "https://wiki.example.org/";

    [Fact]
    public async Task Ones_own_are_added_changed_ordered_and_taken_away()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var wiki = await ana.PostAsync("shortcuts", new { label = " Wiki ", url = "HTTPS://Wiki.example.org", emoji = "👩🏽‍💻" });
        Assert.Equal(("Wiki", Https, "👩🏽‍💻"), (wiki.Text("label"), wiki.Text("url"), wiki.Text("emoji")));
        Assert.False(wiki.TryGetProperty("populations", out _));
        var hours = (await ana.PostAsync("shortcuts", new { label = "Hours", url = "http://intranet:8080/hours?week=1#now" })).Text("id");
        Assert.Equal(["Wiki", "Hours"], await MineAsync(ana));

        await ana.PutAsync("shortcuts/order", new { ids = new[] { hours, wiki.Text("id") } });
        Assert.Equal(["Hours", "Wiki"], await MineAsync(ana));
        (await ana.SendAsync("PATCH", $"shortcuts/{hours}", new { emoji = "1️⃣" })).Done();
        var changed = (await ana.SendAsync("PATCH", $"shortcuts/{hours}", new { label = "Time" })).Done();
        Assert.Equal(
            ("Time", "http://intranet:8080/hours?week=1#now", "1️⃣"), (changed.Text("label"), changed.Text("url"), changed.Text("emoji")));
        Assert.Empty(await MineAsync(bob));

        foreach (var ids in new[] { [hours], [hours, hours], new[] { hours, "1" }, [hours, wiki.Text("id"), "1"] })
            Assert.Equal("409 conflict", (await ana.SendAsync("PUT", "shortcuts/order", new { ids })).Verdict);
        Assert.Equal("400 invalid_request", (await ana.SendAsync("PUT", "shortcuts/order", new { })).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("PATCH", $"shortcuts/{hours}", new { label = "x" })).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("DELETE", $"shortcuts/{hours}")).Verdict);
        await ana.DeleteAsync($"shortcuts/{hours}");
        Assert.Equal("404 not_found", (await ana.SendAsync("DELETE", $"shortcuts/{hours}")).Verdict);
        Assert.Equal(["Wiki"], await MineAsync(ana));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "422 invalid_url")]
    [InlineData("JaVaScRiPt://example.org/%0aalert(1)", "422 invalid_url")]
    [InlineData("data:text/html,<script>alert(1)</script>", "422 invalid_url")]
    [InlineData("vbscript:x", "422 invalid_url")]
    [InlineData("file:///etc/passwd", "422 invalid_url")]
    [InlineData("ftp://example.org/", "422 invalid_url")]
    [InlineData("//example.org/", "422 invalid_url")]
    [InlineData("/people", "422 invalid_url")]
    [InlineData("wiki.example.org", "422 invalid_url")]
    [InlineData("https:wiki.example.org", "422 invalid_url")]
    [InlineData("https://", "422 invalid_url")]
    [InlineData("https:///path", "422 invalid_url")]
    [InlineData("https://bank.example@evil.example/", "422 invalid_url")]
    [InlineData("https://ana:secret@example.org/", "422 invalid_url")]
    [InlineData("https://@example.org/", "422 invalid_url")]
    [InlineData("https://example.org\\@evil.example/", "422 invalid_url")]
    [InlineData("https://exa mple.org/", "422 invalid_url")]
    [InlineData("https://example.org/\nx", "422 invalid_text")]
    [InlineData("https://example.org/\u202Egpj.exe", "422 invalid_text")]
    [InlineData("java\u0000script:alert(1)", "422 invalid_text")]
    [InlineData("https://example.org:99999/", "422 invalid_url")]
    [InlineData("", "422 empty_text")]
    [InlineData(null, "422 empty_text")]
    public async Task An_address_that_does_no_good_is_refused(string? url, string verdict)
    {
        var ana = await server.JoinAsync();
        Assert.Equal(verdict, (await ana.SendAsync("POST", "shortcuts", new { label = "x", url })).Verdict);
        var held = (await ana.PostAsync("shortcuts", new { label = "x", url = Https })).Text("id");
        if (url is not null)
            Assert.Equal(verdict, (await ana.SendAsync("PATCH", $"shortcuts/{held}", new { url })).Verdict);
        Assert.Equal(Https, (await ana.GetAsync("shortcuts")).GetProperty("mine")[0].Text("url"));
    }

    [Fact]
    public async Task Labels_emoji_and_numbers_have_limits()
    {
        var ana = await server.JoinAsync();
        var (tooLong, tooMany, badEmoji) = ("422 too_long", "422 too_many", "422 invalid_emoji");
        Assert.Equal(tooLong, await AddAsync(ana, new { label = new string('x', 41), url = Https }));
        Assert.Equal(tooLong, await AddAsync(ana, new { label = "x", url = Https + new string('x', 2_000) }));
        // What grows past the limit when it is written as an address is refused too.
        Assert.Equal(tooLong, await AddAsync(ana, new { label = "x", url = Https + new string('é', 400) }));
        Assert.Equal("422 empty_text", await AddAsync(ana, new { label = " ", url = Https }));
        foreach (var emoji in new[] { "x", "ok", "1", "🙂🙂", "🙂x", "<b>", "é", "\u202E", "🙂" + new string('\u0301', 40), "\uD83D" })
            Assert.Equal(badEmoji, await AddAsync(ana, new { label = "x", url = Https, emoji }));
        Assert.Equal(
            "400 invalid_request", await AddAsync(ana, new { label = "x", url = Https, populations = new[] { "employee" } }));
        for (var n = 0; n < 30; n++) Assert.Equal("201", await AddAsync(ana, new { label = $"{n}", url = Https, emoji = "❤️" }));
        Assert.Equal(tooMany, await AddAsync(ana, new { label = "x", url = Https }));
        var key = Guid.NewGuid().ToString();
        await ana.DeleteAsync("shortcuts/" + (await ana.GetAsync("shortcuts")).GetProperty("mine")[0].Text("id"));
        for (var n = 0; n < 2; n++)
            Assert.Equal("201", (await ana.SendAsync("POST", "shortcuts", new { label = "once", url = Https }, key)).Verdict);
        Assert.Equal(30, (await MineAsync(ana)).Length);
    }

    [Fact]
    public async Task The_limit_holds_from_many_devices_at_once()
    {
        var ana = await server.JoinAsync();
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => AddAsync(ana, new { label = $"{n}", url = Https })));

        Assert.Equal((30, 10), (verdicts.Count(one => one == "201"), verdicts.Count(one => one == "422 too_many")));
        Assert.Equal(30, (await MineAsync(ana)).Distinct().Count());
    }

    [Fact]
    public async Task The_companys_are_the_communication_teams_and_for_whom_it_says()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        await ClearAsync(press);
        var all = (await press.PostAsync("shortcuts/company", new { label = "Canteen", url = Https, emoji = "🍲" })).Text("id");
        var others = (await press.PostAsync(
            "shortcuts/company", new { label = "Badges", url = Https, populations = new[] { "on-site-contractor" } })).Text("id");

        Assert.Equal(["Canteen"], await CompanyAsync(ana));
        Assert.False((await ana.GetAsync("shortcuts")).GetProperty("mayManage").GetBoolean());
        Assert.Equal(["Canteen", "Badges"], await CompanyAsync(press));
        foreach (var id in new[] { all, others, "1" })
        {
            Assert.Equal("403 forbidden", (await ana.SendAsync("PATCH", $"shortcuts/company/{id}", new { label = "x" })).Verdict);
            Assert.Equal("403 forbidden", (await ana.SendAsync("DELETE", $"shortcuts/company/{id}")).Verdict);
            Assert.Equal("404 not_found", (await ana.SendAsync("DELETE", $"shortcuts/{id}")).Verdict);
        }

        Assert.Equal("403 forbidden", (await ana.SendAsync("PUT", "shortcuts/company/order", new { ids = new[] { others, all } })).Verdict);
        Assert.Equal("403 forbidden", (await ana.SendAsync("POST", "shortcuts/company", new { label = "x", url = Https })).Verdict);
        Assert.Equal("422 invalid_url", (await press.SendAsync("PATCH", $"shortcuts/company/{all}", new { url = "javascript:x" })).Verdict);
        await press.PutAsync("shortcuts/company/order", new { ids = new[] { others, all } });
        Assert.Equal(["Badges", "Canteen"], await CompanyAsync(press));

        await press.PutAsync("news/team/" + ana.Handle);
        Assert.Equal(["Badges", "Canteen"], await CompanyAsync(ana));
        await press.DeleteAsync("news/team/" + ana.Handle);
        Assert.Equal(["Canteen"], await CompanyAsync(ana));
    }

    [Fact]
    public async Task What_is_for_others_is_never_told()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        await ClearAsync(press);
        await press.PutAsync("news/team/" + ana.Handle);
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("shortcuts");
        await press.PostAsync("shortcuts/company", new { label = "Secret", url = Https, populations = new[] { "official-partner" } });
        Assert.Equal(["Secret"], Labels((await ToldAsync(hub)).GetProperty("data").GetProperty("items")));

        await press.DeleteAsync("news/team/" + ana.Handle);
        await press.PostAsync("shortcuts/company", new { label = "More secret", url = Https, populations = new[] { "official-partner" } });
        while (true)
        {
            var told = await hub.NextAsync();
            Assert.NotEqual("event", told.Target);
            if (told.Target == "gap" && told.Text("reason") is "revoked" or "changed") break;
        }

        await hub.WatchAsync("shortcuts");
        await press.PostAsync("shortcuts/company", new { label = "For all", url = Https });
        Assert.Equal(["For all"], Labels((await ToldAsync(hub)).GetProperty("data").GetProperty("items")));
    }

    private static async Task<JsonElement> ToldAsync(HubClient hub)
    {
        while (true)
        {
            var told = await hub.NextEventAsync();
            if (told.Text("type") == "shortcuts.changed") return told.Body;
        }
    }

    private static async Task<string> AddAsync(Member who, object body) => (await who.SendAsync("POST", "shortcuts", body)).Verdict;

    private static async Task ClearAsync(Member press)
    {
        foreach (var one in (await press.GetAsync("shortcuts")).GetProperty("company").EnumerateArray())
            await press.DeleteAsync("shortcuts/company/" + one.Text("id"));
    }

    private static async Task<string[]> MineAsync(Member who) => Labels((await who.GetAsync("shortcuts")).GetProperty("mine"));

    private static async Task<string[]> CompanyAsync(Member who) => Labels((await who.GetAsync("shortcuts")).GetProperty("company"));

    private static string[] Labels(JsonElement list) => [.. list.EnumerateArray().Select(one => one.Text("label"))];
}
