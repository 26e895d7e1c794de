using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>
/// Every door × every part of a profile × every audience: who may see a part reads it, and for everybody else each door
/// answers, byte for byte, as if the part were empty. (Contractors and partners: <c>Populations_may_do_what_the_matrix_says</c>.)
/// </summary>
public abstract class AudienceSuite(OneServer server)
{
    private static readonly string[] Parts =
        ["jobTitle", "entity", "site", "country", "bio", "phone", "contactEmail", "languages", "projects", "interests"];

    // {eve} is whose part it is. The marker is what a filter would be asked for.
    private static readonly string[] Doors =
    [
        "users/{eve}", "users?q={eve}", "users/{ana}/followers", "users/{ana}/following", "communities/{slug}/members",
        "colleagues", "colleagues.vcf", "colleagues?unit={mark}", "colleagues?site={mark}", "colleagues?country={mark}",
        "users/{hub}/colleagues", "colleagues/suggestions?limit=100", "users?q={mark}",
    ];

    [Theory]
    [InlineData("everyone")]
    [InlineData("colleagues")]
    [InlineData("me")]
    public async Task For(string audience)
    {
        var stage = await BuildAsync();
        foreach (var part in Parts)
        {
            var before = await ReadAllAsync(stage);
            var mark = part switch
            {
                "phone" => "0712345678",
                "contactEmail" => "mark@zq.example",
                _ => "zqmark",
            };
            object value = part is "languages" or "projects" or "interests" ? new[] { mark } : mark;
            await SetAsync(stage.Eve, part, value, audience);

            var after = await ReadAllAsync(stage);
            foreach (var (who, doors) in after)
            {
                var may = who == "self" || audience == "everyone" || (audience == "colleagues" && who == "colleague");
                foreach (var (door, body) in doors)
                {
                    if (!may) Assert.Equal($"{part} {door} {who} {before[who][door]}", $"{part} {door} {who} {body}");
                }

                Assert.Equal(
                    $"{part} {who} {may}",
                    $"{part} {who} {doors["users/{eve}"].Contains(mark, StringComparison.Ordinal)}");
            }

            if (part is "jobTitle" or "entity" or "site" or "country" or "phone" or "contactEmail")
            {
                foreach (var door in new[] { "colleagues", "colleagues.vcf" })
                {
                    Assert.Equal(
                        $"{part} {audience != "me"}",
                        $"{part} {after["colleague"][door].Contains(mark, StringComparison.Ordinal)}");
                }
            }

            await SetAsync(stage.Eve, part, value is string ? "" : Array.Empty<string>(), audience);
        }
    }

    [Theory]
    [InlineData("colleagues")]
    [InlineData("me")]
    public async Task For_skills_and_their_completion(string audience)
    {
        var stage = await BuildAsync();
        await stage.Stranger.PutAsync("me/skills/zqsecret", new { level = "masters" });
        await stage.Colleague.PutAsync("me/skills/zqsecret", new { level = "masters" });
        var before = await ReadAllAsync(stage);
        var completion = (await stage.Stranger.GetAsync("skills?q=zqsecret")).GetRawText();

        await stage.Eve.PutAsync("me/skills/zqsecret", new { level = "teaches", audience });

        var after = await ReadAllAsync(stage);
        Assert.Equal(before["stranger"], after["stranger"]);
        Assert.Equal(completion, (await stage.Stranger.GetAsync("skills?q=zqsecret")).GetRawText());
        if (audience == "me") Assert.Equal(before["colleague"], after["colleague"]);
        else Assert.Contains("zqsecret", after["colleague"]["users/{eve}"], StringComparison.Ordinal);
        Assert.Contains("zqsecret", after["self"]["users/{eve}"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_hub_nobody_is_told_of_a_part_that_is_hidden()
    {
        // Changes for colleagues, for nobody, for everyone: who sees more is told after everyone is, once more.
        foreach (var told in new[] { 1, 3, 6 })
        {
            var stage = await BuildAsync();
            var viewer = told == 1 ? stage.Stranger : told == 3 ? stage.Colleague : stage.Eve;
            await using var hub = await viewer.ConnectAsync();
            var start = await hub.WatchAsync($"user:{stage.Eve.Handle}");

            (await stage.Eve.SendAsync("PATCH", "me", new { phone = "0711" })).Done();
            (await stage.Eve.SendAsync("PATCH", "me", new { bio = "zqbio", audiences = new { bio = "me" } })).Done();
            (await stage.Eve.SendAsync("PATCH", "me", new { site = "Flins" })).Done();
            await stage.Eve.PublishAsync("Done");

            await HearAsync();
            // What is replayed is judged like what is live.
            await hub.InvokeAsync("Unwatch", $"user:{stage.Eve.Handle}");
            await hub.WatchAsync($"user:{stage.Eve.Handle}", start);
            await HearAsync();

            async Task HearAsync()
            {
                var heard = new List<JsonElement>();
                for (var one = await NextAsync(hub); one.Text("type") != "post.created"; one = await NextAsync(hub))
                    heard.Add(one.GetProperty("data").GetProperty("user"));
                Assert.Equal(told, heard.Count);
                Assert.Equal(viewer != stage.Stranger, heard.Any(user => user.Text("phone") == "0711"));
                Assert.Equal(viewer == stage.Eve, heard.Any(user => user.Text("bio") == "zqbio"));
                Assert.Equal("Flins", heard[^1].Text("site"));
            }
        }
    }

    [Fact]
    public async Task On_the_hub_a_colleague_who_was_removed_hears_nothing_more()
    {
        var stage = await BuildAsync();
        await using var hub = await stage.Colleague.ConnectAsync();
        await hub.WatchAsync($"user:{stage.Eve.Handle}");

        await stage.Eve.DeleteAsync("colleagues/" + stage.Colleague.Handle);
        (await stage.Eve.SendAsync("PATCH", "me", new { phone = "0711" })).Done();
        (await stage.Eve.SendAsync("PATCH", "me", new { site = "Flins" })).Done();
        await stage.Eve.PublishAsync("Done");

        var first = await NextAsync(hub);
        Assert.Equal("user.updated", first.Text("type"));
        Assert.Equal("", first.GetProperty("data").GetProperty("user").Text("phone"));
        Assert.Equal("post.created", (await NextAsync(hub)).Text("type"));
    }

    [Fact]
    public async Task On_the_hub_a_new_colleague_hears_what_colleagues_hear()
    {
        var stage = await BuildAsync();
        await using var hub = await stage.Stranger.ConnectAsync();
        await hub.WatchAsync($"user:{stage.Eve.Handle}");

        await stage.Stranger.BefriendAsync(stage.Eve);
        // The page is to be read again: a colleague sees more of it.
        HubEvent told;
        do told = await hub.NextAsync();
        while (told.Target != "gap");
        Assert.Equal("changed", told.Text("reason"));
        (await stage.Eve.SendAsync("PATCH", "me", new { phone = "0711" })).Done();

        Assert.Equal("0711", (await NextAsync(hub)).GetProperty("data").GetProperty("user").Text("phone"));
    }

    [Fact]
    public async Task Who_is_signed_out_is_told_nothing()
    {
        var stage = await BuildAsync();
        foreach (var door in Doors.Append("me/skills").Append("me/history").Append("skills?q=a"))
        {
            var answer = await server.SendTextAsync(null, "GET", PathOf(stage, door), null);
            Assert.Equal($"{door} 401 unauthenticated", $"{door} {answer.Verdict}");
        }
    }

    private static async Task<JsonElement> NextAsync(HubClient hub)
    {
        HubEvent told;
        do told = await hub.NextAsync();
        while (told.Target != "event");
        return told.Body;
    }

    private static async Task SetAsync(Member eve, string part, object value, string audience) =>
        (await eve.SendAsync("PATCH", "me", new Dictionary<string, object>
        {
            [part] = value,
            ["audiences"] = new Dictionary<string, string> { [part] = audience },
        })).Done();

    private async Task<Dictionary<string, Dictionary<string, string>>> ReadAllAsync(Stage stage)
    {
        var all = new Dictionary<string, Dictionary<string, string>>();
        foreach (var (who, member) in new[] { ("self", stage.Eve), ("colleague", stage.Colleague), ("stranger", stage.Stranger) })
        {
            var doors = all[who] = [];
            foreach (var door in Doors)
            {
                using var response = await member.Http.GetAsync(
                    new Uri(server.Silo.Address, "api/v1/" + PathOf(stage, door)));
                doors[door] = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
            }
        }

        return all;
    }

    private static string PathOf(Stage stage, string door) => door
        .Replace("{eve}", stage.Eve.Handle, StringComparison.Ordinal)
        .Replace("{ana}", stage.Colleague.Handle, StringComparison.Ordinal)
        .Replace("{hub}", stage.Hub.Handle, StringComparison.Ordinal)
        .Replace("{slug}", stage.Slug, StringComparison.Ordinal)
        .Replace("{mark}", "zqmark", StringComparison.Ordinal);

    // Eve is followed and follows, is in a community with all, and is a colleague of two: so that every list has her.
    private async Task<Stage> BuildAsync()
    {
        var (eve, colleague, stranger, hub) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await eve.BefriendAsync(colleague);
        await eve.BefriendAsync(hub);
        await hub.BefriendAsync(stranger);
        (await hub.SendAsync("PATCH", "me", new { audiences = new { colleagues = "everyone" } })).Done();
        await eve.PutAsync($"users/{colleague.Handle}/follow");
        await colleague.PutAsync($"users/{eve.Handle}/follow");
        var slug = await eve.FoundAsync("public");
        await stranger.PutAsync($"communities/{slug}/membership");
        foreach (var one in new[] { colleague, stranger })
            (await one.SendAsync("PATCH", "me", new { entity = "zqmark" })).Done();
        return new(eve, colleague, stranger, hub, slug);
    }

    private sealed record Stage(Member Eve, Member Colleague, Member Stranger, Member Hub, string Slug);
}
