using System.Net;
using MyDeclic.Cluster.Tests.Support;
using MyDeclic.Rig.Cluster;

namespace MyDeclic.Cluster.Tests;

/// <summary>A front is a client of the cluster: it waits for silos, says when it has none, and finds them again.</summary>
public sealed class Fronts_find_their_silos
{
    [ClusterFact]
    public async Task A_front_that_starts_first_waits_for_a_silo()
    {
        await using var cluster = await ClusterProcesses.CreateAsync(silos: 1, fronts: 1);
        await cluster.Fronts[0].LaunchAsync();
        await cluster.Fronts[0].WaitForLineAsync("Waiting for a silo of the cluster");

        await cluster.Silos[0].StartAsync();
        await cluster.Fronts[0].WaitUntilReadyAsync();

        using var ada = await cluster.JoinAsync("ada");
        var page = await ada.GetAsync($"users/{ada.Handle}");
        Assert.Equal(ada.Handle, page.GetProperty("handle").GetString());
    }

    [ClusterFact]
    public async Task A_front_that_loses_its_only_silo_says_so_and_goes_on_when_it_is_back()
    {
        await using var cluster = await ClusterProcesses.StartAsync(silos: 1, fronts: 2);
        using var ada = await cluster.JoinAsync("ada");
        using var bob = await cluster.JoinAsync("bob");
        await bob.PutAsync($"users/{ada.Handle}/follow");
        await using var page = await Viewer.OpenAsync(bob, "home");
        var before = await ada.PublishAsync("Before");
        await page.WaitForAsync("post.created", before);

        await cluster.Silos[0].KillAsync();
        foreach (var front in cluster.Fronts) await front.WaitForHealthAsync(HttpStatusCode.ServiceUnavailable);
        await cluster.Silos[0].StartAsync();
        foreach (var front in cluster.Fronts) await front.WaitForHealthAsync(HttpStatusCode.OK);

        var after = (await ada.InsistAsync("POST", "posts", new { text = "After" })).GetProperty("id").GetString()!;
        await page.WaitForAsync("post.created", after);
        Assert.Equal([before, after], page.Subjects("post.created"));
        Assert.Empty(page.Gaps);
    }
}
