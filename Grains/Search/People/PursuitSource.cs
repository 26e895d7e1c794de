using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>People by the projects and interests that they name to everyone.</summary>
internal sealed class PursuitSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.IsAboutTexts || query.Terms.IsEmpty) return [];
        return
        [
            .. await FindAsync(scope, ProfileField.Projects, Marks.Project, ReasonKind.Project, Weights.Project),
            .. await FindAsync(scope, ProfileField.Interests, Marks.Interest, ReasonKind.Interest, Weights.Interest),
        ];
    }

    private static async Task<IEnumerable<Signal>> FindAsync(
        SearchScope scope, ProfileField field, Func<string, string> mark, ReasonKind reason, int weight)
    {
        var query = scope.Query;
        var found = await PeopleSearchStore.FindAsync(scope, PeopleQueries.Marked(query, mark));
        if (found.Count == 0) return [];
        var items = await FactSearchStore.ItemsAsync(scope, field, [.. found.Select(row => row.Id)]);
        return items.Select(one => (one.UserId, one.Item, Terms: Count(one.Item, query))).Where(one => one.Terms > 0)
            .GroupBy(one => one.UserId).Select(person => person.MaxBy(one => one.Terms))
            .Select(best => new Signal(
                best.UserId, new FoundReason(reason, Item: best.Item),
                Weights.Share(weight, best.Terms, query.Terms.Length)));
    }

    private static int Count(string item, SearchQuery query)
    {
        var tokens = Analyzer.Text(item);
        return query.Terms.Count(term => term.IndexIn(tokens) >= 0);
    }
}
