using MyDeclic.Cluster.Tests.Support;
using MyDeclic.Rig.Cluster;

namespace MyDeclic.Cluster.Tests;

/// <summary>
/// While people write through every front: no acknowledged word is lost or doubled, no page has a gap or a duplicate,
/// and a thread has one order.
/// </summary>
public sealed class Silos_come_and_go
{
    private const int Silos = 3;
    private const int Fronts = 2;
    private const int PostsBetween = 60;

    [ClusterFact]
    public async Task A_silo_that_is_killed_and_comes_back_takes_nothing_with_it()
    {
        await using var cluster = await ClusterProcesses.StartAsync(Silos, Fronts);
        await using var crowd = await Crowd.GatherAsync(cluster);
        await cluster.PlayAsync(async () =>
        {
            crowd.Start();
            await crowd.MoreAsync(PostsBetween);

            // Each in turn: one of them feeds the fronts.
            foreach (var silo in cluster.Silos)
            {
                await silo.KillAsync();
                await crowd.MoreAsync(PostsBetween);
                await silo.StartAsync();
                await crowd.MoreAsync(PostsBetween);
            }

            await crowd.EndAndCheckAsync();
        });
    }

    [ClusterFact]
    public async Task Silos_are_restarted_one_after_another_and_nobody_notices()
    {
        await using var cluster = await ClusterProcesses.StartAsync(Silos, Fronts);
        await using var crowd = await Crowd.GatherAsync(cluster);
        await cluster.PlayAsync(async () =>
        {
            crowd.Start();
            foreach (var silo in cluster.Silos)
            {
                await crowd.MoreAsync(PostsBetween);
                Assert.Equal(0, await silo.StopAsync());
                await silo.StartAsync();
            }

            await crowd.MoreAsync(PostsBetween);
            await crowd.EndAndCheckAsync();
        });
    }
}
