using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Feeds;

public sealed class Home_holds_exactly_what_it_is_made_of
{
    [Fact]
    public async Task Warm_and_cold_alike()
    {
        await using var silo = await SiloProcess.StartAsync("--Front:WritesPerMinute=100000");
        var (ana, bob, eve) = (await silo.JoinAsync(), await silo.JoinAsync(), await silo.JoinAsync());
        await ana.PutAsync($"users/{bob.Handle}/follow");
        var (open, mine, foreign) = (
            await eve.FoundAsync("public"), await eve.FoundAsync("private"), await eve.FoundAsync("private"));
        await bob.PutAsync($"communities/{open}/membership");
        await eve.AdmitAsync(mine, ana);
        await eve.AdmitAsync(mine, bob);
        await eve.AdmitAsync(foreign, bob);
        // Read once, so that what follows is caught up with and not loaded.
        Assert.Empty((await ana.GetAsync("feed")).Words("id"));

        var expected = new List<string>();
        foreach (var (author, place, isMine) in new (Member, string?, bool)[]
        {
            (ana, null, true), (bob, null, true), (bob, open, true), (bob, mine, true), (eve, mine, true),
            (bob, foreign, false), (eve, open, false), (eve, null, false), (eve, foreign, false),
        })
        {
            var post = await author.PublishAsync("Hello", place);
            if (isMine) expected.Insert(0, post);
        }

        await ana.PutAsync($"posts/{expected[1]}/reactions/like");
        var gone = expected[2];
        await bob.SendAsync("DELETE", "posts/" + gone);
        expected.Remove(gone);

        var warm = await ana.GetAsync("feed");
        await silo.KillAsync();
        await silo.StartAgainAsync();
        var cold = await ana.GetAsync("feed");

        Assert.Equal(expected, warm.Words("id"));
        Assert.Equal(warm.GetProperty("items").ToString(), cold.GetProperty("items").ToString());
        await ana.DeleteAsync($"users/{bob.Handle}/follow");
        Assert.Equal(
            expected.Where(id => warm.GetProperty("items").EnumerateArray().Single(p => p.Text("id") == id) is var post
                && (post.GetProperty("author").Text("handle") == ana.Handle
                    || post.TryGetProperty("community", out var community) && community.Text("slug") == mine)),
            (await ana.GetAsync("feed")).Words("id"));
    }
}
