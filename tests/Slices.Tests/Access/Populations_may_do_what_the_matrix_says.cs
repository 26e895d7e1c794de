using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>The same server, started again over its data, takes in contractors and official partners.</summary>
public sealed class Populations_may_do_what_the_matrix_says
{
    [Theory]
    [InlineData("employee", true, true, true)]
    [InlineData("main-partner", true, true, true)]
    [InlineData("official-partner", true, false, false)]
    [InlineData("on-site-contractor", false, false, false)]
    public async Task For(string population, bool mayBlog, bool mayConsult, bool mayFound)
    {
        await using var silo = await SiloProcess.StartAsync();
        var (ana, bob) = (await silo.JoinAsync(), await silo.JoinAsync());
        await ana.PutAsync("me/skills/seals", new { level = "masters" });
        var post = await ana.PublishAsync("Hello #all");
        var open = await ana.FoundAsync("public");
        var inside = await ana.PublishAsync("Inside", open);
        var locked = await ana.FoundAsync("private");
        await silo.StopAsync();
        await silo.StartAgainAsync($"--SignUp:Population={population}");
        var guest = await silo.JoinAsync();

        Assert.Equal(population, (await guest.GetAsync("me")).Text("population"));
        await AssertAsync(guest, mayBlog, 201, 403, "POST", "posts", new { text = "My blog" });
        await BlogAsync(guest, mayBlog);
        await AssertAsync(guest, mayConsult, 200, 403, "GET", "users?q=a");
        await AssertAsync(guest, mayConsult, 200, 403, "GET", "search?kind=people&q=a");
        await AssertAsync(guest, true, 200, 0, "GET", "search?q=a");
        foreach (var path in new[] { "", "/posts", "/followers", "/following", "/colleagues", "/skills/seals/confirmations" })
            await AssertAsync(guest, mayConsult, 200, 404, "GET", $"users/{ana.Handle}{path}");
        await AssertAsync(guest, mayConsult, 204, 404, "PUT", $"users/{ana.Handle}/follow");
        await AssertAsync(
            guest, mayFound, 201, 403, "POST", "communities", new { name = "Mine", access = "public", type = "project" });

        foreach (var path in new[] { "colleagues", "colleagues.vcf", "colleagues/suggestions", "skills?q=s" })
            await AssertAsync(guest, mayConsult, 200, 403, "GET", path);
        await AssertAsync(guest, mayConsult, 200, 404, "PUT", $"colleagues/{ana.Handle}");
        await AssertAsync(guest, mayConsult, 200, 404, "DELETE", $"colleagues/{ana.Handle}");
        await AssertAsync(guest, mayConsult, 403, 404, "PUT", $"users/{ana.Handle}/skills/seals/confirmation");
        await AssertAsync(guest, mayConsult, 204, 404, "PUT", $"colleagues/suggestions/{ana.Handle}/dismissed");
        // Who may not see others is nobody's colleague.
        await AssertAsync(ana, mayConsult, 200, 403, "PUT", $"colleagues/{guest.Handle}");

        await TalkAsync(guest, ana, bob, await silo.JoinAsync(), mayConsult);

        // What every population may.
        await AssertAsync(guest, true, 200, 0, "PUT", "me/skills/seals", new { level = "learns" });
        await AssertAsync(guest, true, 200, 0, "GET", "me/history");
        await AssertAsync(guest, true, 200, 0, "GET", $"users/{guest.Handle}");
        await AssertAsync(guest, true, 200, 0, "PATCH", "me", new { bio = "Hi" });
        await AssertAsync(guest, true, 200, 0, "GET", "communities");
        await AssertAsync(guest, true, 200, 0, "GET", $"communities/{open}/posts");
        await AssertAsync(guest, true, 200, 0, "PUT", $"communities/{open}/membership");
        await AssertAsync(guest, true, 201, 0, "POST", "posts", new { text = "In it", community = open });
        await AssertAsync(guest, true, 201, 0, "POST", $"posts/{inside}/comments", new { text = "Yes" });
        await AssertAsync(guest, true, 200, 0, "GET", $"posts/{post}");
        await BottlesAsync(guest, ana, mayBlog, mayConsult, open);
        Assert.Equal("requested", (await guest.PutAsync($"communities/{locked}/membership")).Text("state"));

        // To create a community and to animate one is one capability: a role alone does not give it.
        await ana.PutAsync($"communities/{open}/members/{guest.Handle}", new { role = "animator" });
        await AssertAsync(guest, mayFound, 200, 403, "PATCH", $"communities/{open}", new { description = "Ours" });

        await using var hub = await guest.ConnectAsync();
        await hub.WatchAsync($"user:{guest.Handle}");
        await hub.WatchAsync($"community:{open}");
        if (mayConsult) await hub.WatchAsync($"user:{ana.Handle}");
        else await Assert.ThrowsAsync<HubRefusedException>(() => hub.WatchAsync($"user:{ana.Handle}"));
        await PresenceAsync(guest, ana, bob, mayConsult);
    }

    private static async Task BlogAsync(Member guest, bool mayBlog)
    {
        await AssertAsync(guest, mayBlog, 201, 403, "POST", "posts", new { kind = "blog", title = "Mine", text = "My blog" });
        await AssertAsync(guest, mayBlog, 201, 403, "POST", "drafts", new { title = "Mine" });
        await AssertAsync(guest, mayBlog, 200, 403, "GET", "drafts");
        foreach (var (method, path) in new[] { ("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/publish") })
        {
            await AssertAsync(
                guest, mayBlog, 404, 403, method, "drafts/4611686018427387904" + path, method is "GET" or "DELETE" ? null : new { });
        }
    }

    private static async Task PresenceAsync(Member guest, Member ana, Member bob, bool mayConsult)
    {
        await using var hers = await ana.ConnectAsync();
        await hers.InvokeAsync("Here", false);
        await using var his = await bob.ConnectAsync();
        await his.InvokeAsync("Look", (object)new[] { ana.Handle });
        while ((await his.NextAsync()).Target != "presence") { }
        await using var hub = await guest.ConnectAsync();
        var seen = await hub.InvokeAsync("Look", (object)new[] { ana.Handle });
        Assert.Equal(mayConsult ? 1 : 0, seen.GetProperty("people").GetArrayLength());
        var read = await guest.GetAsync("presence?people=" + ana.Handle);
        Assert.Equal(mayConsult ? 1 : 0, read.GetProperty("items").GetArrayLength());
    }

    // Everybody is helped; who may not consult profiles is not told by whom.
    // To begin with somebody one has to find them; to answer, no more than to be asked.
    private static async Task TalkAsync(Member guest, Member ana, Member bob, Member more, bool mayConsult)
    {
        await AssertAsync(guest, mayConsult, 201, 403, "POST", "conversations", new { people = new[] { ana.Handle } });
        var talk = (await ana.PostAsync("conversations", new { people = new[] { guest.Handle, bob.Handle } })).Text("id");
        await AssertAsync(guest, true, 201, 0, "POST", $"conversations/{talk}/messages", new { text = "Yes" });
        await AssertAsync(guest, mayConsult, 204, 403, "PUT", $"conversations/{talk}/members/{more.Handle}");
    }

    private static async Task BottlesAsync(Member guest, Member ana, bool mayBlog, bool mayConsult, string open)
    {
        await AssertAsync(guest, mayBlog, 201, 403, "POST", "bottles", new { text = "Which?" });
        var similar = await guest.PostAsync("bottles/similar", new { text = "Which?", tags = new[] { "seals" } });
        Assert.Equal(mayConsult ? 1 : 0, similar.GetProperty("people").GetArrayLength());
        var thrown = await guest.PostAsync("bottles", new { text = "Which?", tags = new[] { "seals" }, community = open });
        Assert.Equal(mayConsult ? 1 : 0, thrown.GetProperty("invited").GetArrayLength());
        Assert.Contains(thrown.Text("id"), (await ana.GetAsync("bottles?box=for-me")).Words("id"));
        foreach (var path in new[] { "bottles", "bottles/figures", "bottles/tags", "bottles/" + thrown.Text("id") })
            await AssertAsync(guest, true, 200, 0, "GET", path);
    }

    private static async Task AssertAsync(
        Member who, bool may, int allowed, int refused, string method, string path, object? body = null)
    {
        var answer = await who.SendAsync(method, path, body);
        Assert.Equal($"{method} {path} {(may ? allowed : refused)}", $"{method} {path} {(int)answer.Status}");
    }
}
