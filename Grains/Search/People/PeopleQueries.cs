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

    /// <summary>The place of work that <c>site:</c> names.</summary>
    public static TextQuery Site(SearchQuery query) => new(
        [.. query.Site.Select(word => ImmutableArray.Create(new TextChoice(TextColumns.Marks, [Marks.Site(word)])))]);
}
