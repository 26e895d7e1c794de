using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Tests;

/// <summary>
/// Between processes, Orleans writes contracts by the names and numbers they carry: both are given, never derived, so
/// that a silo of the next version understands one of this version.
/// </summary>
public sealed class Contracts_are_serialisable
{
    private static readonly Assembly Contracts = typeof(Caller).Assembly;

    public static TheoryData<string> Types =>
    [
        .. Contracts.GetTypes()
            .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
            .Select(type => type.FullName!),
    ];

    public static TheoryData<string> Interfaces =>
    [
        .. Contracts.GetTypes()
            .Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_contract_has_a_name_and_says_that_it_never_changes(string name)
    {
        var type = Contracts.GetType(name)!;

        Assert.NotNull(type.GetCustomAttribute<AliasAttribute>(inherit: false));
        Assert.NotNull(type.GetCustomAttribute<ImmutableAttribute>(inherit: false));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_contract_holds_is_numbered(string name)
    {
        var type = Contracts.GetType(name)!;
        const BindingFlags own =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        // What a record is constructed from is numbered by its place there.
        var constructed = type.GetConstructors(own).SelectMany(made => made.GetParameters()).Select(p => p.Name).ToHashSet();
        var fields = type.GetFields(own).Select(field => field.Name);
        var unnumbered =
            from property in type.GetProperties(own)
            where fields.Contains($"<{property.Name}>k__BackingField") && !constructed.Contains(property.Name)
                && property.GetCustomAttribute<IdAttribute>() is null
            select property.Name;
        var plain =
            from field in type.GetFields(own)
            where !field.Name.StartsWith('<') && field.GetCustomAttribute<IdAttribute>() is null
            select field.Name;

        Assert.Empty(unnumbered.Concat(plain));
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void A_grain_and_each_of_its_calls_have_names(string name)
    {
        var type = Contracts.GetType(name)!;

        Assert.NotNull(type.GetCustomAttribute<AliasAttribute>());
        Assert.All(type.GetMethods(), call => Assert.NotNull(call.GetCustomAttribute<AliasAttribute>()));
        Assert.Equal(type.GetMethods().Length, type.GetMethods().Select(NameOf).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_two_contracts_have_one_name()
    {
        var names = Contracts.GetTypes().Select(NameOf).OfType<string>().ToList();

        Assert.Equal(names.Distinct(StringComparer.Ordinal).Count(), names.Count);
    }

    private static string? NameOf(MemberInfo named) => named.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;
}
