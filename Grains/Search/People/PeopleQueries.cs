using System.Collections.Immutable;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>What the index of people is asked.</summary>
internal static class PeopleQueries
{
    /// <summary>Every term in the name, in any of the forms that <paramref name="near"/> gives it.</summary>
    public static TextQuery Names(SearchQuery query, Func<SearchTerm, IEnumerable<string>> near) => new(
    [
        .. query.Terms.Select(term => near(term)
            .Select(word => new TextChoice(TextColumns.A, [word])).Prepend(term.InNames(TextColumns.A)).ToImmutableArray()),
        .. Site(query).Parts,
    ]);

    /// <summary>Every term anywhere in the profile.</summary>
    public static TextQuery Profiles(SearchQuery query) => new(
    [
        .. query.Terms.Select(term => term
            .InText(TextColumns.B | TextColumns.C, SearchLimits.PrefixLettersInProfiles)
            .Prepend(term.InNames(TextColumns.A)).ToImmutableArray()),
        .. Site(query).Parts,
    ]);

    /// <summary>Every term in the job title.</summary>
    public static TextQuery Jobs(SearchQuery query) => new(
    [
        .. query.Terms.Select(term =>
            term.InText(TextColumns.B, SearchLimits.PrefixLettersInProfiles).ToImmutableArray()),
        .. Site(query).Parts,
    ]);

    /// <summary>Every term in the skills, projects or interests: in those that a mark stands for.</summary>
    public static TextQuery Marked(SearchQuery query, Func<string, string> mark) =>
        new([.. query.Terms.SelectMany(term => Marked(term, mark)), .. Site(query).Parts]);

    /// <summary>
    /// Every term anywhere in the profile or in the skills, and at least one in the skills; null when that asks no more
    /// than <see cref="Marked(SearchQuery, Func{string, string})"/>.
    /// </summary>
    public static TextQuery? WithSkills(SearchQuery query)
    {
        var words = query.Terms.Where(term => term.IsWord).ToList();
        if (query.Terms.Length < 2 || words.Count == 0) return null;
        var profiles = Profiles(query).Parts;
        return new(
        [
            .. query.Terms.Select((term, at) =>
                term.IsWord ? profiles[at].AddRange(Marked(term, Marks.Skill).Single()) : profiles[at]),
            [.. words.SelectMany(term => Marked(term, Marks.Skill).Single())],
            .. Site(query).Parts,
        ]);
    }

    // Marks do not stand in a row: the words of a phrase are looked for one by one here, and together in what was found.
    private static IEnumerable<ImmutableArray<TextChoice>> Marked(SearchTerm term, Func<string, string> mark)
    {
        if (!term.IsWord)
        {
            return term.Tokens.Select((token, at) => ImmutableArray.Create(new TextChoice(
                TextColumns.Marks, [mark(token.Stem)], term.IsTyping && at == term.Tokens.Length - 1)));
        }

        var choices = ImmutableArray.CreateBuilder<TextChoice>();
        if (term.IsTyping && term.Raw.Length >= SearchLimits.PrefixLettersInProfiles)
            choices.Add(new(TextColumns.Marks, [mark(term.Raw)], true));
        choices.AddRange(term.Stems.Select(stem => new TextChoice(TextColumns.Marks, [mark(stem)])));
        return [choices.ToImmutable()];
    }

    /// <summary>The place of work that <c>site:</c> names.</summary>
    public static TextQuery Site(SearchQuery query) => new(
        [.. query.Site.Select(word => ImmutableArray.Create(new TextChoice(TextColumns.Marks, [Marks.Site(word)])))]);
}
