using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Ratings of ideas and best practices, over the public doors of a server, on any database.</summary>
public abstract class RatingSuite(OneServer server)
{
    [Fact]
    public async Task Each_person_counts_once_with_what_they_gave_last()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.JoinAsync()));
        var idea = await people[0].PublishAsync("Solar roofs", kind: "idea");
        Assert.Equal("""{"average":0,"count":0,"distribution":[0,0,0,0,0]}""", await RatingAsync(people[0], idea));

        await people[1].PutAsync($"posts/{idea}/rating", new { stars = 1 });
        foreach (var (who, stars) in new[] { (1, 5), (2, 4), (3, 4), (3, 4) })
            await people[who].PutAsync($"posts/{idea}/rating", new { stars });

        Assert.Equal("""{"average":4.3,"count":3,"distribution":[0,0,0,2,1]}""", await RatingAsync(people[0], idea));
        Assert.Equal(5, (await people[1].GetAsync("posts/" + idea)).GetProperty("mine").GetProperty("stars").GetInt32());
        Assert.Equal(4, (await people[2].GetAsync($"users/{people[0].Handle}/posts")).GetProperty("items")[0].GetProperty("mine")
            .GetProperty("stars").GetInt32());

        var without = await people[1].DeleteAsync($"posts/{idea}/rating");
        Assert.Equal((4, 2, false), (
            without.GetProperty("rating").GetProperty("average").GetDouble(),
            without.GetProperty("rating").GetProperty("count").GetInt32(), without.TryGetProperty("myStars", out _)));
    }

    [Fact]
    public async Task Twenty_people_at_once_are_counted_exactly()
    {
        var ana = await server.JoinAsync();
        var idea = await ana.PublishAsync("Solar roofs", kind: "best-practice");
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.JoinAsync()));

        await Task.WhenAll(people.SelectMany((one, n) => new[] { (n % 5) + 1, (n % 5) + 1 }
            .Select(stars => one.InsistAsync("PUT", $"posts/{idea}/rating", new { stars }))));

        Assert.Equal("""{"average":3,"count":20,"distribution":[4,4,4,4,4]}""", await RatingAsync(ana, idea));
    }

    [Fact]
    public async Task What_is_not_rated_or_not_so_is_refused()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var (idea, message) = (await ana.PublishAsync("Solar roofs", kind: "idea"), await ana.PublishAsync("Hello"));
        Assert.Equal("403 forbidden", (await ana.SendAsync("PUT", $"posts/{idea}/rating", new { stars = 5 })).Verdict);
        Assert.Equal("422 invalid_kind", (await bob.SendAsync("PUT", $"posts/{message}/rating", new { stars = 5 })).Verdict);
        foreach (var stars in new[] { 0, -1, 6, int.MaxValue })
            Assert.Equal("422 invalid_rating", (await bob.SendAsync("PUT", $"posts/{idea}/rating", new { stars })).Verdict);
        Assert.Equal("422 invalid_rating", (await bob.SendAsync("PUT", $"posts/{idea}/rating", new { })).Verdict);
        foreach (var body in new[] { """{"stars":4.5}""", """{"stars":"5"}""", """{"stars":99999999999}""" })
            Assert.Equal("400 invalid_json", (await server.SendTextAsync(bob, "PUT", $"posts/{idea}/rating", body)).Verdict);
        var hidden = await ana.PublishAsync("Inside", await ana.FoundAsync("private"), "idea");
        Assert.Equal("404 not_found", (await bob.SendAsync("PUT", $"posts/{hidden}/rating", new { stars = 5 })).Verdict);
        Assert.Equal(0, (await ana.GetAsync("posts/" + idea)).GetProperty("rating").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Another_kind_of_post_forgets_its_ratings()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await bob.PutAsync($"users/{ana.Handle}/follow");
        var idea = await ana.PublishAsync("Solar roofs", kind: "idea");
        await bob.PutAsync($"posts/{idea}/rating", new { stars = 5 });
        (await ana.SendAsync("PATCH", "posts/" + idea, new { kind = "best-practice" })).Done();
        Assert.Contains("\"count\":1", await RatingAsync(bob, idea), StringComparison.Ordinal);
        Assert.True((await bob.GetAsync("feed")).GetProperty("items")[0].TryGetProperty("mine", out _));

        (await ana.SendAsync("PATCH", "posts/" + idea, new { kind = "message" })).Done();
        var message = (await bob.GetAsync("feed")).GetProperty("items")[0];
        Assert.False(message.TryGetProperty("rating", out _) || message.TryGetProperty("mine", out _));
        (await ana.SendAsync("PATCH", "posts/" + idea, new { kind = "idea" })).Done();

        Assert.Contains("\"count\":0", await RatingAsync(bob, idea), StringComparison.Ordinal);
        Assert.False((await bob.GetAsync("posts/" + idea)).TryGetProperty("mine", out _));
    }

    private static async Task<string> RatingAsync(Rig.Server.Member reader, string post) =>
        (await reader.GetAsync("posts/" + post)).GetProperty("rating").ToString();
}
