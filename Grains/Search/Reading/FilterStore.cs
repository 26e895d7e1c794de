using Dapper;

namespace MyDeclic.Search;

/// <summary>What the filters of a query name, in SQL.</summary>
internal static class FilterStore
{
    /// <summary>The scope with its filters resolved; null when one names nothing, so that nothing can be found.</summary>
    public static async Task<SearchScope?> ResolveAsync(SearchScope scope)
    {
        if (scope.Query.From is { } handle)
        {
            var author = await scope.Connection.QuerySingleOrDefaultAsync<long?>(
                $"select u.id from users u where u.handle = @handle and {AccessStore.Person}",
                new { handle, viewer = scope.Viewer.Id });
            if (author is null) return null;
            scope = scope with { AuthorId = author };
        }

        if (scope.Query.In is { } slug)
        {
            var community = await scope.Connection.QuerySingleOrDefaultAsync<long?>(
                "select id from communities where slug = @slug", new { slug });
            if (community is null) return null;
            scope = scope with { CommunityId = community };
        }

        return scope;
    }
}
