using System.Collections.Immutable;

namespace MyDeclic;

/// <summary>Populations as one number: the sum of 1 &lt;&lt; population.</summary>
internal static class PopulationBits
{
    /// <summary>All populations.</summary>
    public const long Everybody = (1 << 4) - 1;

    /// <summary>Nobody at all: a bit that no population has.</summary>
    public const long Nobody = 1L << 62;

    /// <summary>The bits of some; of everybody when none is named.</summary>
    public static long Of(ImmutableArray<Population>? populations) =>
        populations is { IsDefaultOrEmpty: false } some ? some.Aggregate(0L, (bits, one) => bits | Of(one)) : Everybody;

    /// <summary>The bit of one population.</summary>
    public static long Of(Population population) => 1L << (int)population;

    /// <summary>The populations of some bits; all of them when there are none.</summary>
    public static ImmutableArray<Population> Read(long bits) =>
        [.. Enum.GetValues<Population>().Where(one => Has(bits, one))];

    /// <summary>Whether a population is meant; every one is when there are no bits.</summary>
    public static bool Has(long bits, Population population) => bits == 0 || (bits & Of(population)) != 0;
}
