using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>The least age that a class can ask for is a minute, which only a clock that a test moves can afford.</summary>
public sealed class CollectionAgeTests : SiloTest
{
    [Fact]
    public async Task A_class_can_set_its_own_collection_age()
    {
        await Silo.Grain<ILiving>().Activation().Soon();
        await Silo.Grain<IShortLiving>().Live().Soon();
        Silo.Time.Advance(TimeSpan.FromMinutes(6));
        await Script.Happened("short life ended: ActivationIdle");
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());
    }
}
