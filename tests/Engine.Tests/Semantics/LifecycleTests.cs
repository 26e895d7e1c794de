using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>The stages of an activation's life.</summary>
public sealed class LifecycleTests : SiloTest
{
    private static readonly string[] s_starts = ["start first", "start setup", "start activate", "start last", "start grain"];
    private static readonly string[] s_stops = ["stop grain", "stop last", "stop activate", "stop setup", "stop first"];

    [Fact]
    public async Task Stages_start_in_order_before_the_grain_and_stop_in_reverse_after_it()
    {
        await LiveAndEndAsync("none");
        Assert.Equal([.. s_starts, .. s_stops], Script.Events);
    }

    [Fact]
    public async Task A_stage_that_fails_to_start_fails_the_activation_and_those_that_started_stop()
    {
        var grain = Silo.Grain<IStaged>("start activate");
        await Assert.ThrowsAsync<InvalidDataException>(() => grain.Live().Soon());
        await Script.Happened("stop first");
        Assert.Equal([.. s_starts.Take(3), .. s_stops.Skip(2)], Script.Events);
    }

    [Fact]
    public async Task A_stage_that_fails_to_stop_is_logged_and_the_others_stop()
    {
        await LiveAndEndAsync("stop activate");
        Assert.Equal([.. s_starts, .. s_stops], Script.Events);
    }

    [Fact]
    public async Task A_grain_that_fails_to_deactivate_still_has_its_stages_stopped()
    {
        await LiveAndEndAsync("stop grain");
        Assert.Equal([.. s_starts, .. s_stops], Script.Events);
    }

    private async Task LiveAndEndAsync(string failing)
    {
        await Silo.Grain<IStaged>(failing).Deactivate().Soon();
        await Script.Happened("stop first");
    }
}
