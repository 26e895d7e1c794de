using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.Communities;

/// <summary>Who may look through the directory, for what, and how it is counted.</summary>
internal static class DirectoryRules
{
    /// <summary>Checks a filter; <paramref name="clean"/> has its words as they are compared.</summary>
    public static Refusal? Check(
        Caller caller, CommunityFilter filter, CapabilityMatrix capabilities, out CommunityFilter clean)
    {
        clean = filter;
        if (!filter.IsMine && !capabilities.Allows(caller.Population, Capability.BrowseCommunities))
            return Refusal.Forbidden;
        if (TextRules.CheckLine(filter.Query, "q", Limits.QueryCharactersMax, false, out var query) is { } badQuery)
            return badQuery;
        if (CommunityRules.CheckPlace(filter.Country, filter.Language, out var country, out var language) is { } badPlace)
            return badPlace;
        clean = filter with { Query = TextRules.Fold(query), Country = country, Language = language };
        return null;
    }

    /// <summary>Each facet, counted as if nothing of its own kind were chosen.</summary>
    public static CommunityFacets Count(IReadOnlyCollection<FacetRow> rows, CommunityFilter filter) => new(
        Of(rows.Where(row => row.Has(filter with { Type = null })), row => row.Type),
        Of(rows.Where(row => row.Has(filter with { State = null })), row => row.State),
        Of(rows.Where(row => row.Country.Length > 0 && row.Has(filter with { Country = "" })), row => row.Country),
        Of(rows.Where(row => row.Language.Length > 0 && row.Has(filter with { Language = "" })), row => row.Language));

    private static ImmutableArray<FacetCount<T>> Of<T>(IEnumerable<FacetRow> rows, Func<FacetRow, T> value)
        where T : notnull =>
        [.. rows.GroupBy(value)
            .Select(group => new FacetCount<T>(group.Key, (int)group.Sum(row => row.Count)))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value.ToString(), StringComparer.Ordinal)
            .Take(Limits.FacetValuesMax)];
}
