using System.Collections.Immutable;

namespace MyDeclic.Jams;

/// <summary>Where the people are whose contributions a jam takes; of a kind that it does not name, everywhere.</summary>
/// <param name="Countries">As profiles have them.</param>
/// <param name="Units">The same.</param>
internal sealed record JamPlaces(ImmutableArray<string> Countries, ImmutableArray<string> Units)
{
    /// <summary>The places of a jam that names none.</summary>
    public static readonly JamPlaces Everywhere = new([], []);

    /// <summary>Places as they are stored.</summary>
    public static JamPlaces Of(IEnumerable<(int Kind, string Name)> rows)
    {
        var byKind = rows.ToLookup(row => row.Kind, row => row.Name);
        return byKind.Count == 0 ? Everywhere : new([.. byKind[JamPlaceStore.Country]], [.. byKind[JamPlaceStore.Unit]]);
    }

    /// <summary>Whether somebody who says to be there, in folded words, is meant.</summary>
    public bool Have((string Country, string Unit) where) => Has(Countries, where.Country) && Has(Units, where.Unit);

    private static bool Has(ImmutableArray<string> named, string place) =>
        named.IsEmpty || named.Any(name => TextRules.Fold(name) == place);
}
