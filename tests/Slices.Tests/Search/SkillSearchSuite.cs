using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Search;

/// <summary>People are found by what they declare to everyone, on any database.</summary>
public abstract class SkillSearchSuite(OneServer server)
{
    // Unlike any word; no stemmer changes it.
    private readonly string _word =
        "zq" + new string([.. Guid.NewGuid().ToByteArray().Take(9).Select(b => "bcdfghkmptvw"[b % 12])]) + "o";

    [Fact]
    public async Task A_skill_is_a_reason_with_its_level_and_who_confirmed_it_counts()
    {
        var (ana, bob, carl) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await ana.PutAsync($"me/skills/{_word}-seals", new { name = $"{_word} seals", level = "masters" });
        await bob.PutAsync("me/skills/" + _word, new { level = "learns" });
        await ana.BefriendAsync(bob);
        await ana.BefriendAsync(carl);
        foreach (var one in new[] { bob, carl })
            (await one.SendAsync("PUT", $"users/{ana.Handle}/skills/{_word}-seals/confirmation")).Done();

        Assert.Equal(
            [$"{ana.Handle}: skill {_word} seals masters 2", $"{bob.Handle}: skill {_word} learns 0"],
            await FindAsync(carl, _word));
        Assert.Equal([$"{ana.Handle}: skill {_word} seals masters 2"], await FindAsync(carl, _word + " seal"));

        // To raise the level removes what was confirmed; to rename it finds it by its new name alone.
        await ana.PutAsync($"me/skills/{_word}-seals", new { level = "teaches" });
        Assert.Equal([$"{ana.Handle}: skill {_word} seals teaches 0"], await FindAsync(carl, _word + " seals "));
        await ana.DeleteAsync($"me/skills/{_word}-seals");
        Assert.Equal([$"{bob.Handle}: skill {_word} learns 0"], await FindAsync(carl, _word));
    }

    [Theory]
    [InlineData("colleagues")]
    [InlineData("me")]
    public async Task What_is_not_for_everyone_is_found_by_nobody_from_the_moment_it_is_answered(string audience)
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        var nobody = await EverythingAsync(bob);
        await ana.PutAsync("me/skills/" + _word, new { level = "masters" });
        (await ana.SendAsync("PATCH", "me", new { projects = new[] { $"Plant {_word}" }, interests = new[] { _word } })).Done();
        Assert.Equal(
            [$"{ana.Handle}: skill {_word} masters 0 project Plant {_word} interest {_word}"], await FindAsync(bob, _word));

        await ana.PutAsync("me/skills/" + _word, new { audience });
        Assert.Equal([$"{ana.Handle}: project Plant {_word} interest {_word}"], await FindAsync(bob, _word));
        (await ana.SendAsync("PATCH", "me", new { audiences = new { projects = audience, interests = audience } })).Done();

        Assert.Equal(nobody, await EverythingAsync(bob));
        Assert.Equal(nobody, await EverythingAsync(ana));
        (await ana.SendAsync("PATCH", "me", new { audiences = new { interests = "everyone" } })).Done();
        Assert.Equal([$"{ana.Handle}: interest {_word}"], await FindAsync(bob, _word));
    }

    private async Task<string> EverythingAsync(Member who) => (await who.GetAsync($"search?q={_word}")).ToString();

    private static async Task<string[]> FindAsync(Member who, string query)
    {
        var page = await who.GetAsync($"search?kind=people&q={Uri.EscapeDataString(query)}");
        return [.. page.GetProperty("people").EnumerateArray().Select(found =>
            $"{found.GetProperty("person").Text("handle")}: {string.Join(' ', found.GetProperty("reasons")
                .EnumerateArray().SelectMany(reason => new[] { "reason", "item", "level", "count" }
                    .Where(name => reason.TryGetProperty(name, out _)).Select(name => reason.GetProperty(name).ToString())))}")];
    }
}
