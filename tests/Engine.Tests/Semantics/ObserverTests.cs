using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class ObserverTests : SiloTest
{
    private INews News => Silo.Grain<INews>();

    [Fact]
    public async Task A_grain_can_call_an_object()
    {
        var reader = new Reader(Script);
        var reference = Silo.Grains.CreateObjectReference<IReader>(reader);
        await News.Publish(reference, "peace").Soon();
        await Script.Happened("read peace");
        Assert.Equal("why? Because.", await News.Ask(reference, "why?").Soon());
        GC.KeepAlive(reader);
    }

    [Fact]
    public async Task Calls_to_an_observer_run_one_at_a_time_and_in_order()
    {
        var reader = new Reader(Script);
        var reference = Silo.Grains.CreateObjectReference<IReader>(reader);
        await News.SendForStudy(reference, "long story").Soon();
        await News.Publish(reference, "short story").Soon();
        await Script.Began("long story");
        Assert.False(Script.HasHappened("read short story"));
        Script.Release("long story");
        await Script.Happened("read short story");
        GC.KeepAlive(reader);
    }

    [Fact]
    public async Task A_deleted_observer_is_not_called_any_more()
    {
        var reader = new Reader(Script);
        var other = new Reader(Script);
        var reference = Silo.Grains.CreateObjectReference<IReader>(reader);
        var others = Silo.Grains.CreateObjectReference<IReader>(other);
        Silo.Grains.DeleteObjectReference<IReader>(reference);
        await News.Publish(reference, "war").Soon();
        await News.Publish(others, "peace").Soon();
        await Script.Happened("read peace");
        Assert.False(Script.HasHappened("read war"));
        GC.KeepAlive(reader);
        GC.KeepAlive(other);
    }

    [Fact]
    public void Only_references_to_observers_can_be_deleted() => Assert.Throws<ArgumentException>(
        () => Silo.Grains.DeleteObjectReference<IReader>(new Reader(Script)));
}
