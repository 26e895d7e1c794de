using System.Collections.Immutable;

namespace MyDeclic.Jams;

/// <summary>
/// Which groups of people are shown by themselves. What a group of a few did is what these few did; and a group that is left
/// out alone is the sum less the others, so the joined one is made large enough too.
/// </summary>
internal static class SmallGroups
{
    /// <summary>The names of the groups to show, the largest first; all others are joined.</summary>
    public static ImmutableArray<string> Shown(IEnumerable<(string Name, int People)> groups)
    {
        var ordered = groups.Where(group => group.People > 0)
            .OrderByDescending(group => group.People).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var shown = ordered.Take(JamAfterLimits.GroupsMax)
            .TakeWhile(group => group.People >= JamAfterLimits.GroupPeopleMin).Count();
        var joined = ordered.Skip(shown).Sum(group => group.People);
        while (shown > 0 && joined is > 0 and < JamAfterLimits.GroupPeopleMin) joined += ordered[--shown].People;
        return [.. ordered.Take(shown).Select(group => group.Name)];
    }
}
