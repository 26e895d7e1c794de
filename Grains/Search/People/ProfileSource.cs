namespace MyDeclic.Search;

/// <summary>People by what they do, and by what else their profile says.</summary>
internal sealed class ProfileSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.IsAboutTexts || query.Terms.IsEmpty) return [];
        // Asked by itself, lest the many whose biography says it take the places of those whose job it is.
        var jobs = await PeopleSearchStore.FindAsync(scope, PeopleQueries.Jobs(query));
        var profiles = await PeopleSearchStore.FindAsync(scope, PeopleQueries.Profiles(query));
        return [.. jobs.Concat(profiles).DistinctBy(row => row.Id).SelectMany(row => Signals(row, query))];
    }

    private static IEnumerable<Signal> Signals(ProfileRow row, SearchQuery query)
    {
        var job = Analyzer.Text(row.JobTitle);
        var name = Analyzer.All(row.Name + " " + row.Handle);
        var terms = query.Terms;
        var inJob = terms.Count(term => term.IndexIn(job) >= 0);
        var elsewhere = terms.Count(term => term.IndexIn(job) < 0 && term.IndexIn(name) < 0);
        if (inJob > 0)
        {
            var isWhole = inJob == terms.Length && job.Count == terms.Sum(term => term.Tokens.Length);
            yield return new Signal(
                row.Id, new FoundReason(ReasonKind.Job),
                Weights.Share(Weights.Job, inJob, terms.Length) + (isWhole ? Weights.WholeJob : 0));
        }

        if (elsewhere > 0)
        {
            yield return new Signal(
                row.Id, new FoundReason(ReasonKind.Profile), Weights.Share(Weights.Profile, elsewhere, terms.Length));
        }
    }
}
