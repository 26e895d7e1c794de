using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Finds communities and weighs them.</summary>
internal static class CommunitySearch
{
    /// <summary>Communities whose name or description holds every term; none when a filter is given.</summary>
    public static async Task<IReadOnlyList<Found<CommunityFound>>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.Terms.IsEmpty || query.From is not null || query.IsAboutTexts || !query.Site.IsEmpty) return [];
        var rows = await CommunitySearchStore.FindAsync(scope, new TextQuery(
            [.. query.Terms.Select(term =>
                term.InText(TextColumns.Words, SearchLimits.PrefixLettersInProfiles).ToImmutableArray())]));
        return [.. rows.Select(row => new Found<CommunityFound>(row, row.Id, Weigh(row, query.Terms)))];
    }

    private static int Weigh(CommunityFound row, ImmutableArray<SearchTerm> terms)
    {
        var name = Analyzer.Text(row.Name);
        var description = Analyzer.Text(row.Description);
        var inName = terms.Count(term => term.IndexIn(name) >= 0);
        var exact = terms.Count(term => term.IndexIn(name, exactly: true) >= 0);
        var isWhole = exact == terms.Length && name.Count == terms.Sum(term => term.Tokens.Length);
        return (isWhole ? Weights.WholeName : 0)
            + Weights.Share(Weights.NameBeginnings, inName, terms.Length)
            + Weights.Share(Weights.NameWords - Weights.NameBeginnings, exact, terms.Length)
            + Weights.Share(Weights.Description, terms.Count(term => term.IndexIn(description) >= 0), terms.Length)
            + Weights.Doublings(Weights.Members, row.MemberCount)
            + (row.MyState == MembershipState.Member ? Weights.Mine : 0)
            - (row.State == CommunityState.Archived ? Weights.Archived : 0);
    }
}
