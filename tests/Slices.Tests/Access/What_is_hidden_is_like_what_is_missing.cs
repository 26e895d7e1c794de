using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>A closed community, and what stands in it, answers a stranger exactly like what was never there.</summary>
public sealed class What_is_hidden_is_like_what_is_missing(OneServer server) : IClassFixture<OneServer>
{
    private static readonly string[] Doors =
    [
        "GET communities/{slug}", "PATCH communities/{slug}", "GET communities/{slug}/posts", "GET communities/{slug}/members",
        "GET communities/{slug}/members?state=requested", "PUT communities/{slug}/membership",
        "DELETE communities/{slug}/membership", "PUT communities/{slug}/members/{handle}",
        "DELETE communities/{slug}/members/{handle}", "GET communities/{slug}/board", "PUT community-suggestions/{slug}/dismissed",
        "DELETE community-suggestions/{slug}/dismissed", "GET community-facets?q={slug}", "GET communities?type=project&q={slug}",
        "POST communities/{slug}/invitations",
        "POST communities/{slug}/requests", "POST communities/{slug}/transfer", "PUT communities/{slug}/archive",
        "DELETE communities/{slug}/archive", "POST communities/{slug}/open",
        "PUT communities/{slug}/pins/{post}", "DELETE communities/{slug}/pins/{post}", "PUT communities/{slug}/announcement",
        "DELETE communities/{slug}/announcement", "PUT communities/{slug}/announcement/dismissed",
        "PUT communities/{slug}/welcome", "PUT communities/{slug}/welcome/dismissed",
        "POST posts", "GET posts/{post}", "PATCH posts/{post}",
        "DELETE posts/{post}", "GET posts/{post}/comments", "POST posts/{post}/comments",
        "DELETE posts/{post}/comments/{comment}", "PUT posts/{post}/reactions/like", "PUT posts/{post}/reactions/nothing",
        "DELETE posts/{post}/reactions/like", "GET communities/{slug}/posts?before=AAAA", "GET posts/{post}/comments?after=AAAA",
        "GET communities?q={slug}", "GET users?q={slug}", "GET tags?q={slug}",
        "GET bottles/{bottle}", "DELETE bottles/{bottle}", "POST bottles/{bottle}/decline", "POST bottles/{bottle}/pass-on",
        "POST bottles/{bottle}/solve", "POST bottles/{bottle}/reopen", "POST bottles/{bottle}/capitalise",
        "POST bottles/{bottle}/colleague", "GET bottles/{bottle}/translation?to=fr",
        "GET bottles/{bottle}/translation?to=fr&comment={answer}", "GET search?q={slug}", "GET search?kind=posts&q=in:{slug}",
    ];

    public static TheoryData<string, string> Cases => new MatrixTheoryData<string, string>(Doors, ["stranger", "requester"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task At(string door, string role)
    {
        var stage = await CommunityStage.BuildAsync(server, "closed");
        var who = stage[role]!;
        var id = (await stage.Owner.GetAsync("communities/" + stage.Slug)).Text("id");
        // Bodies of every kind: none, good ones, and such as would be refused of something that is seen.
        foreach (var body in new object[]
        {
            new { }, new { text = "x", type = "interest", state = "invited", community = "{slug}" },
            new { text = "", role = "owner", name = "", community = "{slug}" },
        })
        {
            var hidden = await AskAsync(who, door, body, stage.Slug, stage, stage.Post);
            var hiddenById = await AskAsync(who, door, body, id, stage, stage.Post);
            var missing = await AskAsync(who, door, body, "zq-" + Guid.NewGuid().ToString("N")[..8], null, "4611686018427387904");

            Assert.Equal(missing, hidden);
            if (!door.Contains("?q=", StringComparison.Ordinal)) Assert.Equal(missing, hiddenById);
        }
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("requester")]
    public async Task On_the_hub(string role)
    {
        var stage = await CommunityStage.BuildAsync(server, "closed");
        await using var hub = await stage[role]!.ConnectAsync();
        var id = (await stage.Owner.GetAsync("communities/" + stage.Slug)).Text("id");
        var start = await hub.WatchAsync("me");
        foreach (var position in new[] { null, start, "forged" })
        {
            var answers = new List<string>();
            foreach (var topic in new[]
            {
                $"community:{stage.Slug}", $"community:{id}", $"post:{stage.Post}", "community:no-such-thing", "post:1",
            })
            {
                var refused = await Assert.ThrowsAsync<HubRefusedException>(() => hub.WatchAsync(topic, position));
                answers.Add(refused.Code);
            }

            Assert.Equal(["not_found"], answers.Distinct());
        }
    }

    private async Task<string> AskAsync(
        Rig.Server.Member who, string door, object body, string slug, CommunityStage? stage, string post)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(body).Replace("{slug}", slug, StringComparison.Ordinal);
        var path = door.Split(' ')[1].Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{post}", post, StringComparison.Ordinal).Replace("{comment}", stage?.Comment ?? "1", StringComparison.Ordinal)
            .Replace("{bottle}", stage?.Bottle ?? post, StringComparison.Ordinal)
            .Replace("{answer}", stage?.Answer ?? "1", StringComparison.Ordinal)
            .Replace("{handle}", who.Handle, StringComparison.Ordinal);
        var method = door.Split(' ')[0];
        if (door == "POST posts" && !text.Contains("community", StringComparison.Ordinal)) return "";
        var answer = await server.SendTextAsync(who, method, path, method == "GET" ? null : text);
        return $"{answer.Verdict} {answer.Body} {string.Join(' ', answer.Headers.Keys.Order())}";
    }
}
