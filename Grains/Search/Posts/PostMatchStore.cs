using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>The newest posts that match and may be read, looked up once for all that one search makes of them.</summary>
internal sealed class PostMatchStore
{
    private readonly Dictionary<string, IReadOnlyList<PostMatch>> _found = new(StringComparer.Ordinal);

    /// <summary>The newest first, at most <see cref="SearchLimits.ContributionsWeighed"/>.</summary>
    public async Task<IReadOnlyList<PostMatch>> FindAsync(SearchScope scope, TextQuery query)
    {
        var written = scope.Dialect.Text.Write(query);
        if (_found.TryGetValue(written, out var known)) return known;
        var parameters = scope.Parameters();
        parameters.Add("query", written);
        parameters.Add("weighed", SearchLimits.ContributionsWeighed);
        var rows = await scope.Connection.QueryAsync<PostMatch>(
            scope.Dialect.Text.Newest(new(
                SearchTables.Posts, "query", "p.id, p.author_id", "posts p", "p.id",
                PostAccessStore.Readable + PostSearchStore.SiteOf(scope, parameters, "p.author_id"), "weighed",
                SearchLimits.RecentPosts)),
            parameters);
        return _found[written] = [.. rows.OrderByDescending(row => row.Id)];
    }
}
