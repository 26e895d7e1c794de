using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>References whose interface or key is known only when the program runs.</summary>
public sealed class UntypedReferenceTests : SiloTest
{
    [Fact]
    public async Task A_reference_can_be_had_by_the_type_of_its_interface()
    {
        var key = Guid.NewGuid();
        var grains = Silo.Grains;
        Assert.Equal("one", await ((IAlsoNamed)grains.GetGrain(typeof(IAlsoNamed), "one")).Key().Soon());
        Assert.Equal(-5, await ((IIntegerKeyed)grains.GetGrain(typeof(IIntegerKeyed), -5)).Key().Soon());
        Assert.Equal(key, await ((IGuidKeyed)grains.GetGrain(typeof(IGuidKeyed), key)).Key().Soon());
        Assert.Equal(
            (key, "x"), await ((IGuidCompoundKeyed)grains.GetGrain(typeof(IGuidCompoundKeyed), key, "x")).Key().Soon());
        Assert.Equal(
            (7, "x"), await ((IIntegerCompoundKeyed)grains.GetGrain(typeof(IIntegerCompoundKeyed), 7, "x")).Key().Soon());
    }

    [Fact]
    public async Task A_class_can_be_chosen_for_an_interface_that_has_several()
    {
        var grain = Silo.Grains.GetGrain(
            typeof(IAmbiguous), IdSpan.Create("one"), typeof(RedAmbiguousGrain).FullName!);
        Assert.Equal("red", await grain.AsReference<IAmbiguous>().Which().Soon());
    }

    [Fact]
    public async Task A_reference_without_an_interface_can_be_given_one()
    {
        var reference = Silo.Grains.GetGrain(GrainId.Parse("special-name/one", null));
        Assert.Equal("special-name/one", reference.GetGrainId().ToString());
        Assert.Equal("one", await reference.AsReference<IAlsoNamed>().Key().Soon());
        var type = typeof(IAlsoNamed);
        Assert.Equal("one", await ((IAlsoNamed)reference.Cast(type)).Key().Soon());
        Assert.Equal(Silo.Grain<INamed>(), reference);
    }

    [Fact]
    public async Task An_interface_can_be_given_by_its_name()
    {
        var byConvention = GrainInterfaceType.Create(typeof(IAlsoNamed).FullName!);
        var named = Silo.Grains.GetGrain(GrainId.Parse("special-name/one", null), byConvention);
        Assert.Equal("one", await ((IAlsoNamed)named).Key().Soon());

        var id = Silo.Grain<IVersioned>().GetGrainId();
        var renamed = Silo.Grains.GetGrain(id, GrainInterfaceType.Create("versioned"));
        Assert.Equal("version 2", await ((IVersioned)renamed).Hello().Soon());
    }

    [Fact]
    public async Task Versions_and_aliases_of_interfaces_are_accepted() =>
        Assert.Equal("version 2", await Silo.Grain<IVersioned>().Hello().Soon());

    [Fact]
    public void A_key_of_the_wrong_kind_is_told()
    {
        var named = Silo.Grain<INamed>("grace");
        Assert.False(named.IsPrimaryKeyBasedOnLong());
        Assert.True(Silo.Grains.GetGrain<IIntegerKeyed>(5).IsPrimaryKeyBasedOnLong());
        Assert.Throws<InvalidOperationException>(() => named.GetPrimaryKeyLong());
        Assert.Throws<InvalidOperationException>(() => named.GetPrimaryKey());
    }

    [Fact]
    public void Keys_without_a_text_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Silo.Grain<INamed>(" "));
        Assert.ThrowsAny<ArgumentException>(() => Silo.Grains.GetGrain<IIntegerCompoundKeyed>(1, " "));
    }
}
