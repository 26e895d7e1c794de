namespace MyDeclic.Search;

/// <summary>People by the skills that they declare to everyone; what colleagues confirmed counts for more.</summary>
internal sealed class SkillSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.IsAboutTexts || query.Terms.IsEmpty) return [];
        var found = (await PeopleSearchStore.FindAsync(scope, PeopleQueries.Marked(query, Marks.Skill))).ToList();
        // "welder door seals": the trade in the job, the rest a skill.
        if (PeopleQueries.WithSkills(query) is { } mixed) found.AddRange(await PeopleSearchStore.FindAsync(scope, mixed));
        if (found.Count == 0) return [];
        var skills = await FactSearchStore.SkillsAsync(scope, [.. found.Select(row => row.Id).Distinct()]);
        return
        [
            .. skills.Select(skill => (Skill: skill, Weight: Weigh(skill, query))).Where(one => one.Weight > 0)
                .GroupBy(one => one.Skill.UserId)
                .Select(person => person.MaxBy(one => one.Weight))
                .Select(best => new Signal(
                    best.Skill.UserId,
                    new FoundReason(
                        ReasonKind.Skill, best.Skill.Confirmations, Item: best.Skill.Name, Level: best.Skill.Level),
                    best.Weight)),
        ];
    }

    private static int Weigh(SkillFact skill, SearchQuery query)
    {
        var name = Analyzer.Text(skill.Name);
        var terms = query.Terms;
        var found = terms.Count(term => term.IndexIn(name) >= 0);
        if (found == 0) return 0;
        var isWhole = found == terms.Length && name.Count == terms.Sum(term => term.Tokens.Length);
        var known = Weights.Skill + (Weights.SkillLevel * ((int)skill.Level - 1))
            + Weights.Doublings(Weights.Confirmed, skill.Confirmations);
        return Weights.Share(known, found, terms.Length) + (isWhole ? Weights.WholeSkill : 0);
    }
}
