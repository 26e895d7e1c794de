using System.Text.Json;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Ideas that are found while one writes, and where ideas come from, on any database.</summary>
public abstract class SimilarIdeasSuite(OneServer server)
{
    [Fact]
    public async Task What_is_being_written_finds_ideas_of_the_jam_that_say_nearly_the_same()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var (jam, other) = (await host.JamAsync(), await host.JamAsync());
        var cork = await ana.IdeaAsync(jam, "Door seals made of cork");
        var doors = await bob.IdeaAsync(jam, "Doors that open by themselves");
        await bob.IdeaAsync(jam, "A quieter paint shop");
        await ana.IdeaAsync(other, "Cork seals for doors");

        // Other forms of the same words; what the text is about counts more than a word that many ideas share.
        var found = await bob.GetAsync($"jams/{jam}/similar?text={Uri.EscapeDataString("A seal of cork for the door")}");

        Assert.Equal(cork, found.Words("id")[0]);
        Assert.DoesNotContain(found.Words("title"), title => title.Contains("paint", StringComparison.Ordinal));
        Assert.Equal(2, (await bob.GetAsync($"jams/{jam}/similar?text=doors")).Words("id").Length);
        Assert.Empty((await bob.GetAsync($"jams/{jam}/similar?text=zeppelin")).Words("id"));
        Assert.Empty((await bob.GetAsync($"jams/{jam}/similar?text=the")).Words("id"));
        Assert.Equal("422 empty_text", (await bob.SendAsync("GET", $"jams/{jam}/similar?text=")).Verdict);
        Assert.Equal(
            "422 too_long", (await bob.SendAsync("GET", $"jams/{jam}/similar?text={new string('a', 1_001)}")).Verdict);

        // What is taken back, or one with another, is not found any more.
        await bob.DeleteAsync("posts/" + doors);
        Assert.Equal([cork], (await bob.GetAsync($"jams/{jam}/similar?text=doors")).Words("id"));
    }

    [Fact]
    public async Task At_most_five_similar_ideas_are_found_and_none_in_a_jam_that_one_does_not_see()
    {
        var (host, stranger) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync("private");
        var last = "";
        for (var number = 1; number <= 6; number++) last = await host.IdeaAsync(jam, $"Barometer {number}");

        Assert.Equal(5, (await host.GetAsync($"jams/{jam}/similar?text=barometers")).Words("id").Length);
        Assert.Equal("404 not_found", (await stranger.SendAsync("GET", $"jams/{jam}/similar?text=barometers")).Verdict);
        Assert.Equal("404 not_found", (await stranger.SendAsync("GET", $"jams/{jam}/ideas/{last}/lineage")).Verdict);
    }

    [Fact]
    public async Task An_idea_tells_what_it_builds_on_and_what_builds_on_it_and_on_what_was_merged_into_it()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var root = await host.IdeaAsync(jam, "Root");
        var middle = await ana.IdeaAsync(jam, "Middle", buildsOn: root);
        var leaf = await ana.IdeaAsync(jam, "Leaf", buildsOn: middle);
        var twin = await ana.IdeaAsync(jam, "Twin");
        var child = await ana.IdeaAsync(jam, "Child", buildsOn: twin);
        await host.PutAsync($"jams/{jam}/ideas/{twin}/merged", new { into = root });

        var ofLeaf = await ana.GetAsync($"jams/{jam}/ideas/{leaf}/lineage");
        var ofRoot = await ana.GetAsync($"jams/{jam}/ideas/{root}/lineage");

        Assert.Equal([middle, root], Ids(ofLeaf, "above"));
        Assert.Empty(Ids(ofLeaf, "below"));
        Assert.Empty(Ids(ofRoot, "above"));
        Assert.Equal([middle, child], Ids(ofRoot, "below"));
        var elsewhere = await host.JamAsync();
        Assert.Equal("404 not_found", (await host.SendAsync("GET", $"jams/{elsewhere}/ideas/{root}/lineage")).Verdict);
    }

    private static IEnumerable<string> Ids(JsonElement lineage, string part) =>
        lineage.GetProperty(part).EnumerateArray().Select(idea => idea.Text("id"));
}
