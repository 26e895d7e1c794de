using System.Globalization;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>Every door of a community, by role and access.</summary>
[Collection(Servers.Sqlite)]
public sealed class Each_role_may_do_exactly_this(OneServer server)
{
    // Per door, the answers for: anonymous stranger requester member animator owner. SEES asks whether a list shows the
    // community or its post; WATCH asks the hub.
    private static readonly string[] Table =
    [
        //                                           public                  | private                 | closed
        "GET communities/{slug}                    | 401 200 200 200 200 200 | 401 200 200 200 200 200 | 401 404 404 200 200 200",
        "GET communities/{slug}/posts              | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "GET communities/{slug}/members            | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "GET communities/{slug}/members?state=requested | 401 403 403 403 200 200 | 401 404 404 403 200 200 | 401 404 404 403 200 200",
        "GET communities/{slug}/members?state=invited   | 401 403 403 403 200 200 | 401 404 404 403 200 200 | 401 404 404 403 200 200",
        "PATCH communities/{slug} type=interest    | 401 403 403 403 200 200 | 401 403 403 403 200 200 | 401 404 404 403 200 200",
        "PATCH communities/{slug} country=Brazil   | 401 403 403 403 200 200 | 401 403 403 403 200 200 | 401 404 404 403 200 200",
        "GET communities/{slug}/board              | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "PUT communities/{slug}/pins/{post}        | 401 403 403 403 204 204 | 401 403 403 403 204 204 | 401 404 404 403 204 204",
        "DELETE communities/{slug}/pins/{post}     | 401 403 403 403 204 204 | 401 403 403 403 204 204 | 401 404 404 403 204 204",
        "DELETE communities/{slug}/announcement    | 401 403 403 403 204 204 | 401 403 403 403 204 204 | 401 404 404 403 204 204",
        "PUT communities/{slug}/announcement/dismissed | 401 403 403 204 204 204 | 401 403 403 204 204 204 | 401 404 404 204 204 204",
        "PUT communities/{slug}/welcome text=x     | 401 403 403 403 204 204 | 401 403 403 403 204 204 | 401 404 404 403 204 204",
        "PUT communities/{slug}/welcome/dismissed  | 401 403 403 204 204 204 | 401 403 403 204 204 204 | 401 404 404 204 204 204",
        "POST communities/{slug}/invitations emails=a@example.org | 401 403 403 403 200 200 | 401 403 403 403 200 200 | 401 404 404 403 200 200",
        "POST communities/{slug}/transfer handle={member} | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "PUT communities/{slug}/archive            | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "DELETE communities/{slug}/archive         | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "POST communities/{slug}/open              | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "PUT communities/{slug}/membership         | 401 200 200 200 200 200 | 401 200 200 200 200 200 | 401 404 404 200 200 200",
        "DELETE communities/{slug}/membership      | 401 200 200 200 200 409 | 401 200 200 200 200 409 | 401 404 404 200 200 409",
        "PUT communities/{slug}/members/{outsider} state=invited | 401 403 403 403 200 200 | 401 403 403 403 200 200 | 401 404 404 403 200 200",
        "PUT communities/{slug}/members/{outsider} state=member  | 401 403 403 403 409 409 | 401 403 403 403 409 409 | 401 404 404 403 409 409",
        "PUT communities/{slug}/members/{new member} role=animator | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "PUT communities/{slug}/members/{new member} role=owner  | 401 403 403 403 403 200 | 401 403 403 403 403 200 | 401 404 404 403 403 200",
        "DELETE communities/{slug}/members/{new member} | 401 403 403 403 204 204 | 401 403 403 403 204 204 | 401 404 404 403 204 204",
        "POST posts community={slug}               | 401 403 403 201 201 201 | 401 403 403 201 201 201 | 401 404 404 201 201 201",
        "GET posts/{post}                          | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "PATCH posts/{post} text=x                 | 401 403 403 403 403 403 | 401 404 404 403 403 403 | 401 404 404 403 403 403",
        "DELETE posts/{new post}                   | 401 403 403 403 204 204 | 401 404 404 403 204 204 | 401 404 404 403 204 204",
        "GET posts/{post}/comments                 | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "POST posts/{post}/comments text=x         | 401 201 201 201 201 201 | 401 404 404 201 201 201 | 401 404 404 201 201 201",
        "DELETE posts/{post}/comments/{new comment} | 401 403 403 403 204 204 | 401 404 404 403 204 204 | 401 404 404 403 204 204",
        "PUT posts/{post}/reactions/like           | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "DELETE posts/{post}/reactions/like        | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "POST bottles community={slug}             | 401 403 403 201 201 201 | 401 403 403 201 201 201 | 401 404 404 201 201 201",
        "GET bottles/{bottle}                      | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "DELETE bottles/{new bottle}               | 401 403 403 403 204 204 | 401 404 404 403 204 204 | 401 404 404 403 204 204",
        "POST bottles/{bottle}/decline reason=no-time | 401 403 403 403 200 200 | 401 404 404 403 200 200 | 401 404 404 403 200 200",
        "POST bottles/{bottle}/pass-on handle={member} | 401 403 403 403 200 200 | 401 404 404 403 200 200 | 401 404 404 403 200 200",
        "POST bottles/{bottle}/solve commentId={answer}| 401 403 403 403 403 403 | 401 404 404 403 403 403 | 401 404 404 403 403 403",
        "POST bottles/{bottle}/capitalise title=x  | 401 403 403 403 403 403 | 401 404 404 403 403 403 | 401 404 404 403 403 403",
        "POST bottles/{bottle}/reopen              | 401 403 403 403 403 403 | 401 404 404 403 403 403 | 401 404 404 403 403 403",
        "POST bottles/{bottle}/colleague           | 401 403 403 403 403 403 | 401 404 404 403 403 403 | 401 404 404 403 403 403",
        "GET bottles/{bottle}/translation?to=fr    | 401 501 501 501 501 501 | 401 404 404 501 501 501 | 401 404 404 501 501 501",
        "SEES bottles?box=all                      | 401 yes yes yes yes yes | 401 no  no  yes yes yes | 401 no  no  yes yes yes",
        "SEES bottles?box=for-me                   | 401 no  no  no  yes yes | 401 no  no  no  yes yes | 401 no  no  no  yes yes",
        "SEES communities?q={word}                 | 401 yes yes yes yes yes | 401 yes yes yes yes yes | 401 no  no  yes yes yes",
        "SEES communities?type=project&q={word}    | 401 yes yes yes yes yes | 401 yes yes yes yes yes | 401 no  no  yes yes yes",
        "PUT community-suggestions/{slug}/dismissed | 401 204 204 204 204 204 | 401 204 204 204 204 204 | 401 404 404 204 204 204",
        "SEES communities?mine=true                | 401 no  yes yes yes yes | 401 no  yes yes yes yes | 401 no  no  yes yes yes",
        "SEES users/{author}/posts                 | 401 yes yes yes yes yes | 401 no  no  yes yes yes | 401 no  no  yes yes yes",
        "SEES tags/{word}/posts                    | 401 yes yes yes yes yes | 401 no  no  yes yes yes | 401 no  no  yes yes yes",
        "SEES tags?q={word}                        | 401 yes yes yes yes yes | 401 no  no  no  no  no  | 401 no  no  no  no  no ",
        "SEES feed                                 | 401 no  no  yes yes yes | 401 no  no  yes yes yes | 401 no  no  yes yes yes",
        "WATCH community:{slug}                    | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
        "WATCH post:{post}                         | 401 200 200 200 200 200 | 401 404 404 200 200 200 | 401 404 404 200 200 200",
    ];

    private static readonly string[] Accesses = ["public", "private", "closed"];

    public static TheoryData<string> Doors => [.. Table.Select(row => row.Split('|')[0].Trim())];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task At(string door)
    {
        var cells = Table.Single(row => row.Split('|')[0].Trim() == door).Split('|')[1..];
        foreach (var (access, expected) in Accesses.Zip(cells))
        {
            var stage = await CommunityStage.BuildAsync(server, access);
            var found = new List<string>();
            foreach (var role in CommunityStage.Roles.Split(' ')) found.Add(await KnockAsync(stage, stage[role], door));
            Assert.Equal(access + " " + Spaced(expected), access + " " + string.Join(' ', found));
        }
    }

    [Theory]
    [InlineData("animator", "403 forbidden")]
    [InlineData("owner", "200")]
    public async Task Only_an_owner_changes_who_gets_in(string role, string verdict)
    {
        var stage = await CommunityStage.BuildAsync(server, "private");
        var answer = await stage[role]!.SendAsync("PATCH", $"communities/{stage.Slug}", new { access = "public" });
        Assert.Equal(verdict, answer.Verdict);
    }

    [Theory]
    [InlineData("animator", "403 forbidden")]
    [InlineData("owner", "204")]
    public async Task An_animator_removes_no_animator(string role, string verdict)
    {
        var stage = await CommunityStage.BuildAsync(server, "private");
        var second = stage["member"]!.Handle;
        await stage.Owner.PutAsync($"communities/{stage.Slug}/members/{second}", new { role = "animator" });
        Assert.Equal(verdict, (await stage[role]!.SendAsync("DELETE", $"communities/{stage.Slug}/members/{second}")).Verdict);
    }

    private async Task<string> KnockAsync(CommunityStage stage, Member? who, string door)
    {
        var words = door.Split(' ', 2);
        if (words[0] == "SEES") return await SeesAsync(stage, who, await stage.PathAsync(words[1]));
        if (words[0] == "WATCH") return await WatchAsync(who, await stage.PathAsync(words[1]));
        var equals = words[1].LastIndexOf('=');
        var space = words[1].LastIndexOf(' ');
        var hasBody = space > words[1].IndexOf('}') && equals > space || words[1].StartsWith("posts community=", StringComparison.Ordinal)
            || words[1].StartsWith("bottles community=", StringComparison.Ordinal);
        if (!hasBody) return Status(await server.SendAsync(who, words[0], await stage.PathAsync(words[1])));
        var path = await stage.PathAsync(words[1][..space]);
        var (name, value) = (words[1][(space + 1)..equals], await stage.PathAsync(words[1][(equals + 1)..]));
        var body = new Dictionary<string, string> { [name] = value };
        if (name == "community") body["text"] = "x";
        return Status(await server.SendAsync(who, words[0], path, body));
    }

    private async Task<string> SeesAsync(CommunityStage stage, Member? who, string path)
    {
        var answer = await server.SendAsync(who, "GET", path);
        if ((int)answer.Status != 200) return Status(answer);
        return answer.Body.GetProperty("items").ToString().Contains(stage.Word, StringComparison.Ordinal) ? "yes" : "no";
    }

    private async Task<string> WatchAsync(Member? who, string topic)
    {
        if (who is null)
        {
            await using var connection = await RawConnection.OpenAsync(server.Silo.Address);
            return $"{await connection.UpgradeAsync(null)}";
        }

        await using var hub = await who.ConnectAsync();
        try
        {
            await hub.WatchAsync(topic);
            return "200";
        }
        catch (HubRefusedException refused)
        {
            return refused.Code == "not_found" ? "404" : refused.Code;
        }
    }

    private static string Status(Answer answer) => ((int)answer.Status).ToString(CultureInfo.InvariantCulture);

    private static string Spaced(string cells) => string.Join(' ', cells.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
