namespace MyDeclic.Search;

/// <summary>People by name and handle, in spite of accents and slips of the pen.</summary>
internal sealed class NameSource : IReasonSource
{
    private static readonly FoundReason Name = new(ReasonKind.Name);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.IsAboutTexts) return [];
        if (query.Terms.IsEmpty)
        {
            // "from:ana" alone names somebody as well as her name does, and "site:" everybody at a place.
            var named = scope.AuthorId is not null ? await PeopleSearchStore.NamedAsync(scope)
                : query.Site.IsEmpty ? [] : await PeopleSearchStore.FindAsync(scope, PeopleQueries.Site(query));
            var reason = scope.AuthorId is not null ? Name : new FoundReason(ReasonKind.Profile);
            return [.. named.Select(row => new Signal(row.Id, reason, Weights.WholeName))];
        }

        var rows = await PeopleSearchStore.FindAsync(scope, PeopleQueries.Names(query, _ => []));
        var found = rows.Select(row => new Signal(row.Id, Name, Weigh(row, query))).ToList();
        if (found.Count < SearchLimits.NamesEnough) found.AddRange(await NearAsync(scope, [.. rows.Select(row => row.Id)]));
        return found;
    }

    private static async Task<IEnumerable<Signal>> NearAsync(SearchScope scope, HashSet<long> known)
    {
        var near = new Dictionary<SearchTerm, Dictionary<string, int>>();
        foreach (var term in scope.Query.Terms) near[term] = await NearAsync(scope, term);
        if (near.Values.All(words => words.Count == 0)) return [];
        var rows = await PeopleSearchStore.FindAsync(
            scope, PeopleQueries.Names(scope.Query, term => near[term].Keys.Order(StringComparer.Ordinal)));
        return rows.Where(row => !known.Contains(row.Id)).Select(row => new Signal(row.Id, Name, WeighNear(row, near)));
    }

    private static async Task<Dictionary<string, int>> NearAsync(SearchScope scope, SearchTerm term)
    {
        if (!term.IsWord || term.Raw.Length < NameVariants.LettersMin) return [];
        var words = await PeopleSearchStore.NearWordsAsync(scope, NameVariants.Of(term.Raw));
        return words.Select(word => (Word: word, Slips: NameVariants.Slips(term.Raw, word)))
            .Where(near => near.Slips > 0 && near.Slips <= NameVariants.SlipsMax(term.Raw))
            .OrderBy(near => near.Slips).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Take(SearchLimits.NearNamesMax).ToDictionary(near => near.Word, near => near.Slips);
    }

    private static int Weigh(ProfileRow row, SearchQuery query)
    {
        var name = Analyzer.All(row.Name);
        var handle = Analyzer.All(row.Handle);
        bool Holds(SearchTerm term) => term.IndexIn(name, exactly: true) >= 0 || term.IndexIn(handle, exactly: true) >= 0;
        if (!query.Terms.All(Holds)) return Weights.NameBeginnings;
        var length = query.Terms.Sum(term => term.Tokens.Length);
        return length == name.Count || length == handle.Count ? Weights.WholeName : Weights.NameWords;
    }

    private static int WeighNear(ProfileRow row, Dictionary<SearchTerm, Dictionary<string, int>> near)
    {
        var words = Analyzer.All(row.Name).Concat(Analyzer.All(row.Handle)).Select(token => token.Raw).ToHashSet();
        return Weights.NearName - (Weights.Slip * near.Values.Sum(
            forms => forms.Where(form => words.Contains(form.Key)).Select(form => form.Value).DefaultIfEmpty(0).Min()));
    }
}
