using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class ReferenceTests : SiloTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public async Task A_grain_knows_its_integer_key(long key) =>
        Assert.Equal(key, await Silo.Grains.GetGrain<IIntegerKeyed>(key).Key().Soon());

    [Fact]
    public async Task A_grain_knows_its_guid_key()
    {
        var key = Guid.NewGuid();
        Assert.Equal(key, await Silo.Grains.GetGrain<IGuidKeyed>(key).Key().Soon());
    }

    [Fact]
    public async Task A_grain_knows_its_compound_key()
    {
        var key = Guid.NewGuid();
        Assert.Equal((key, "a+b"), await Silo.Grains.GetGrain<IGuidCompoundKeyed>(key, "a+b").Key().Soon());
        Assert.Equal((-7, "x"), await Silo.Grains.GetGrain<IIntegerCompoundKeyed>(-7, "x").Key().Soon());
    }

    [Fact]
    public async Task A_reference_can_be_had_for_another_interface_of_the_grain()
    {
        var named = Silo.Grain<INamed>();
        Assert.Equal("one", await named.AsReference<IAlsoNamed>().Key().Soon());
    }

    [Fact]
    public async Task A_class_can_name_its_grain_type_and_be_a_plain_object()
    {
        var id = await Silo.Grain<INamed>().Id().Soon();
        Assert.Equal("special-name/one", id.ToString());
        Assert.Equal(id, GrainId.Parse("special-name/one", null));
        Assert.Equal(id, await Silo.Grains.GetGrain<INamed>(id).Id().Soon());
    }

    [Fact]
    public void References_to_the_same_grain_are_equal()
    {
        Assert.Equal(Silo.Grain<INamed>(), Silo.Grain<INamed>());
        Assert.NotEqual(Silo.Grain<INamed>("a"), Silo.Grain<INamed>("b"));
        Assert.Equal("special-name/a", Silo.Grain<INamed>("a").GetGrainId().ToString());
        Assert.Equal("a", Silo.Grain<INamed>("a").GetPrimaryKeyString());
    }

    [Fact]
    public void An_interface_without_a_class_is_refused() =>
        Assert.Throws<ArgumentException>(() => Silo.Grain<INobody>());

    [Fact]
    public async Task An_interface_with_several_classes_needs_the_name_of_one()
    {
        Assert.Throws<ArgumentException>(() => Silo.Grain<IAmbiguous>());
        var blue = Silo.Grains.GetGrain<IAmbiguous>("one", typeof(BlueAmbiguousGrain).FullName);
        Assert.Equal("blue", await blue.Which().Soon());
    }

    [Fact]
    public async Task An_interface_and_its_types_may_be_internal()
    {
        var told = await Silo.Grain<IHidden>().Tell(new Secret("a"), [[new Secret("b")]]).Soon();
        Assert.Equal(new Secret("b"), told);
    }

    [Fact]
    public void Neither_a_grain_nor_a_reference_has_no_id() =>
        Assert.Throws<ArgumentException>(() => new Stranger().GetGrainId());

    private sealed class Stranger : IAddressable;
}
