using System.Text.RegularExpressions;

namespace Orleans.Embedded.Surface;

/// <summary>
/// Finds what one assembly offers differently from another. Offering less is no difference; offering more of a type
/// that both have, or anything of it otherwise, is.
/// </summary>
internal sealed partial class SurfaceComparer(
    IReadOnlyDictionary<string, SurfaceType> ours, IReadOnlyDictionary<string, SurfaceType> theirs)
{
    private const string Missing = "missing";

    /// <summary>One line a difference, in the order of the types.</summary>
    public IEnumerable<string> Differences() =>
        from pair in ours.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where theirs.ContainsKey(pair.Key)
        from difference in Differences(pair.Value, theirs[pair.Key])
        select $"{pair.Key}{difference}";

    private IEnumerable<string> Differences(SurfaceType our, SurfaceType their)
    {
        foreach (var difference in Differences(our.Facets, their.Facets))
            yield return $": {difference}";

        var (ourBase, theirBase) = (our.Bases.FirstOrDefault(IsKnownToBoth), their.Bases.FirstOrDefault(IsKnownToBoth));
        if (ourBase != theirBase)
            yield return $": its base is {ourBase}, in Orleans {theirBase}";
        foreach (var name in our.Interfaces.Where(IsKnownToBoth).Except(their.Interfaces))
            yield return $": it is a {name}, in Orleans it is not";
        foreach (var name in their.Interfaces.Where(IsKnownToBoth).Except(our.Interfaces))
            yield return $": it is no {name}, in Orleans it is";

        foreach (var member in our.Members.Values.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (Find(their, member.Key) is { } same)
            {
                foreach (var difference in Differences(member.Facets, same.Facets))
                    yield return $".{member.Key}: {difference}";
            }
            else if (!member.IsOverride)
            {
                yield return $".{member.Key}: Orleans has no such member{Alternatives(their, member)}";
            }
        }
    }

    /// <summary>Theirs may be more, as a setter is; but an attribute is not something one can do without.</summary>
    private IEnumerable<string> Differences(
        IReadOnlyDictionary<string, string> our, IReadOnlyDictionary<string, string> their) =>
        from facet in our.Keys.Union(their.Keys.Where(key => key.StartsWith('[')))
        where IsKnownToBoth(facet)
        let here = our.GetValueOrDefault(facet, Missing)
        let there = their.GetValueOrDefault(facet, Missing)
        where here != there
        select $"{facet} is {here}, in Orleans {there}";

    private static string Alternatives(SurfaceType their, SurfaceMember member)
    {
        var name = NameOf(member.Key);
        var others = their.Members.Keys.Where(key => NameOf(key) == name).Order(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? "" : $", but {string.Join(" and ", others)}";
    }

    private static string NameOf(string key) => key.Split('(', '`', '[')[0];

    /// <summary>Looks in the type, and in the base types and interfaces that the assembly declares.</summary>
    private SurfaceMember? Find(SurfaceType type, string key)
    {
        if (type.Members.TryGetValue(key, out var member))
            return member;

        // A constructor is not inherited.
        return key.StartsWith('.')
            ? null
            : type.Bases.Concat(type.Facets["kind"] == "interface" ? type.Interfaces : [])
                .Where(theirs.ContainsKey)
                .Select(name => Find(theirs[name], key))
                .FirstOrDefault(found => found is not null);
    }

    /// <summary>Types that only one of the two has cannot be compared. The library's are everywhere.</summary>
    private bool IsKnownToBoth(string type) => OrleansType().Matches(type).All(
        match => ours.ContainsKey(match.Value) && (theirs.ContainsKey(match.Value) || !IsOurOwn(match.Value)));

    /// <summary>What Orleans has in another of its packages is under one of its namespaces.</summary>
    private static bool IsOurOwn(string type) => type.StartsWith("Orleans.Embedded.", StringComparison.Ordinal);

    [GeneratedRegex(@"\bOrleans\.[\w.`]+")]
    private static partial Regex OrleansType();
}
