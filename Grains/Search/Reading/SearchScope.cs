using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>One search under way: what is asked, by whom, on which connection.</summary>
/// <param name="Connection">Its statements end after <see cref="SearchLimits.StatementMs"/>.</param>
/// <param name="Dialect">The database's.</param>
/// <param name="Viewer">Who asks.</param>
/// <param name="Query">What.</param>
/// <param name="Now">When.</param>
internal sealed record SearchScope(
    DbConnection Connection, Dialect Dialect, Viewer Viewer, SearchQuery Query, DateTimeOffset Now)
{
    /// <summary>Whom <c>from:</c> names; null when it is not given.</summary>
    public long? AuthorId { get; init; }

    /// <summary>What <c>in:</c> names; null when it is not given.</summary>
    public long? CommunityId { get; init; }

    /// <summary>The posts that this search found so far.</summary>
    public PostMatchStore Matches { get; } = new();

    /// <summary>Parameters of the access rule, <c>viewer</c>, <c>open</c>, <c>browse</c>, <c>populations</c>.</summary>
    public DynamicParameters Parameters()
    {
        var parameters = new DynamicParameters();
        parameters.Add("viewer", Viewer.Id);
        parameters.Add("open", Viewer.Open);
        parameters.Add("browse", Viewer.Browse);
        parameters.AddDynamicParams(new { populations = Dialect.List(Viewer.Populations) });
        return parameters;
    }

    /// <summary>What a post or comment must hold: every term, and the marks of the filters. None when nothing is asked.</summary>
    public TextQuery TextsWithAll() => new(
    [
        .. Query.Terms.Select(term =>
            term.InText(TextColumns.Words, SearchLimits.PrefixLettersInTexts).ToImmutableArray()),
        .. TextMarks(),
    ]);

    /// <summary>What a post must hold at least: one term, and the marks of the filters.</summary>
    public TextQuery TextsWithAny() => new(
    [
        [.. Query.Terms.SelectMany(term => term.InText(TextColumns.Words, SearchLimits.PrefixLettersInTexts))],
        .. TextMarks(),
    ]);

    private IEnumerable<ImmutableArray<TextChoice>> TextMarks()
    {
        if (AuthorId is { } author) yield return [new(TextColumns.Marks, [Marks.Author(author)])];
        if (CommunityId is { } community) yield return [new(TextColumns.Marks, [Marks.Community(community)])];
        if (Query.Tag is { } tag) yield return [new(TextColumns.Marks, [Marks.Tag(tag)])];
    }
}
