using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

/// <summary>Finding a community: facets and suggestions, on any database.</summary>
public abstract class DirectorySuite(OneServer server)
{
    private readonly string _word = "Zq" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Facets_count_what_one_may_see_and_each_as_if_nothing_of_its_kind_were_chosen()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await MakeAsync(ana, "public", "project", "France", "fr");
        await MakeAsync(ana, "private", "project", "Brazil", "pt");
        await MakeAsync(ana, "public", "interest", "France", "");
        var hidden = await MakeAsync(ana, "closed", "innovation", "Slovenia", "sl");
        await ana.PutAsync($"communities/{hidden}/archive");

        Assert.Equal(
            "project 2,innovation 1,interest 1 | active 3,archived 1 | France 2,Brazil 1,Slovenia 1 | fr 1,pt 1,sl 1",
            await FacetsAsync(ana));
        // Closed communities count for nobody else, in no list.
        Assert.Equal("project 2,interest 1 | active 3 | France 2,Brazil 1 | fr 1,pt 1", await FacetsAsync(bob));
        Assert.Equal(
            "project 2,interest 1 | active 2 | Brazil 1,France 1 | fr 1,pt 1", await FacetsAsync(bob, "&type=project"));
        Assert.Equal(
            "interest 1,project 1 | active 1 | Brazil 1,France 1 | fr 1",
            await FacetsAsync(bob, "&type=project&country=France"));
        Assert.Equal(" |  |  | ", await FacetsAsync(bob, "&mine=true"));
        Assert.Equal("innovation 1 | active 3,archived 1 | Slovenia 1 | sl 1", await FacetsAsync(ana, "&state=archived"));

        foreach (var (query, count) in new[]
        {
            ("type=project", 2), ("type=project&country=France", 1), ("language=fr", 1), ("state=active", 3),
            ("state=archived", 0), ("country=France", 2), ("country=Slovenia", 0), ("type=innovation", 0),
        })
        {
            Assert.Equal((query, count), (query, (await bob.GetAsync($"communities?q={_word}&{query}")).Words("slug").Length));
        }

        foreach (var query in new[] { "type=club", "state=dead", "language=french" })
        {
            Assert.Equal("422 invalid_kind", (await bob.SendAsync("GET", "communities?" + query)).Verdict);
            Assert.Equal("422 invalid_kind", (await bob.SendAsync("GET", "community-facets?" + query)).Verdict);
        }
    }

    [Fact]
    public async Task A_suggestion_says_why_and_tells_of_nothing_that_one_could_not_read()
    {
        var (ana, cem, founder) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var topic = _word.ToLowerInvariant();
        await ana.BefriendAsync(cem);
        await ana.PutAsync("me/skills/" + topic, new { level = "learns" });
        foreach (var one in new[] { ana, founder })
            (await one.SendAsync("PATCH", "me", new { entity = "Unit " + _word, site = "Site " + _word })).Done();
        var slugs = new Dictionary<string, string>();
        foreach (var access in new[] { "public", "private", "closed" })
        {
            slugs[access] = await founder.FoundAsync(access);
            await founder.AdmitAsync(slugs[access], cem);
            await founder.PublishAsync($"About #{topic}", slugs[access]);
        }

        var named = await cem.FoundAsync("private", "People of " + topic);

        Assert.Equal(
            $"colleagues 1 {NameOf(cem)}|topics 1 {topic}|same-unit 1 Unit {_word}|same-site 1 Site {_word}",
            await ReasonsAsync(ana, slugs["public"]));
        // Who is in it and what is written there is not for outsiders; its name is.
        Assert.Equal("", await ReasonsAsync(ana, slugs["private"]));
        Assert.Equal("", await ReasonsAsync(ana, slugs["closed"]));
        Assert.Equal("topics 1 " + topic, await ReasonsAsync(ana, named));

        for (var n = 0; n < 2; n++) await ana.PutAsync($"community-suggestions/{named}/dismissed");
        Assert.Equal("", await ReasonsAsync(ana, named));
        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"community-suggestions/{named}/dismissed");
        Assert.Equal("topics 1 " + topic, await ReasonsAsync(ana, named));
        await ana.PutAsync($"communities/{named}/membership");
        Assert.Equal("", await ReasonsAsync(ana, named));
        await founder.PutAsync($"communities/{slugs["public"]}/archive");
        Assert.Equal("", await ReasonsAsync(ana, slugs["public"]));
    }

    private static string NameOf(Member member) => char.ToUpperInvariant(member.Handle[0]) + member.Handle[1..];

    private static async Task<string> ReasonsAsync(Member who, string slug)
    {
        var page = await who.GetAsync("community-suggestions?limit=100");
        return string.Join('|', page.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("community").Text("slug") == slug)
            .SelectMany(item => item.GetProperty("reasons").EnumerateArray())
            .Select(one => $"{one.Text("kind")} {one.GetProperty("count")} "
                + string.Join(',', one.GetProperty("names").EnumerateArray().Select(name => name.GetString()))));
    }

    private async Task<string> MakeAsync(Member who, string access, string type, string country, string language) =>
        (await who.PostAsync("communities", new
        {
            name = $"{_word} {Guid.NewGuid().ToString("N")[..6]}",
            access,
            type,
            country,
            language,
        })).Text("slug");

    private async Task<string> FacetsAsync(Member who, string filter = "")
    {
        var facets = await who.GetAsync($"community-facets?q={_word}{filter}");
        var lists = new[] { "types", "states", "countries", "languages" }.Select(name => string.Join(',', facets
            .GetProperty(name).EnumerateArray().Select(one => $"{one.Text("value")} {one.GetProperty("count")}")));
        return string.Join(" | ", lists);
    }
}
