using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>People in SQL.</summary>
internal static class PeopleSearchStore
{
    /// <summary>The newest people whose profile fulfils a query and who may be found.</summary>
    public static async Task<IReadOnlyList<ProfileRow>> FindAsync(SearchScope scope, TextQuery query)
    {
        var text = scope.Dialect.Text;
        var parameters = scope.Parameters();
        parameters.Add("query", text.Write(query));
        parameters.Add("weighed", SearchLimits.ProfilesWeighed);
        parameters.Add("person", scope.AuthorId ?? 0);
        return [.. await scope.Connection.QueryAsync<ProfileRow>(
            text.Newest(new(
                SearchTables.People, "query", "u.id, u.handle, u.name, u.job_title", "users u", "u.id",
                $"""
                {scope.Dialect.IsAnyOf("u.population", "populations")} and {AccessStore.Person}
                and (@person = 0 or u.id = @person)
                """,
                "weighed", SearchLimits.RecentPeople)),
            parameters)];
    }

    /// <summary>The person whom <c>from:</c> names, when that is all that was asked and they may be found.</summary>
    public static async Task<IReadOnlyList<ProfileRow>> NamedAsync(SearchScope scope)
    {
        var parameters = scope.Parameters();
        parameters.Add("person", scope.AuthorId ?? 0);
        return [.. await scope.Connection.QueryAsync<ProfileRow>(
            $"""
            select u.id, u.handle, u.name, u.job_title from users u
            where u.id = @person and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            """,
            parameters)];
    }

    /// <summary>Words of the names of those who may be found that share a variant with a word.</summary>
    public static async Task<IReadOnlyList<string>> NearWordsAsync(SearchScope scope, IEnumerable<string> variants)
    {
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { variants = scope.Dialect.List(variants.ToArray()) });
        return [.. await scope.Connection.QueryAsync<string>(
            $"""
            select distinct word from search_name_words
            where {scope.Dialect.IsAnyOf("variant", "variants")} and {scope.Dialect.IsAnyOf("population", "populations")}
            """,
            parameters)];
    }

    /// <summary>People as they are shown, by id.</summary>
    public static async Task<Dictionary<long, PersonView>> ShowAsync(SearchScope scope, IReadOnlyCollection<long> ids)
    {
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { ids = scope.Dialect.List(ids) });
        var rows = await scope.Connection.QueryAsync<ShownRow>(
            $"""
            select u.id, u.handle, u.name, u.job_title, u.site, u.country, u.entity,
                   exists (select 1 from follows f where f.follower_id = @viewer and f.followee_id = u.id) as is_following
            from users u
            where {scope.Dialect.IsAnyOf("u.id", "ids")} and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            """,
            parameters);
        return rows.ToDictionary(row => row.Id, row => new PersonView(
            row.Handle, row.Name, row.JobTitle, row.Site, row.Country, row.Entity, row.IsFollowing));
    }

    private sealed record ShownRow
    {
        public long Id { get; init; }

        public string Handle { get; init; } = "";

        public string Name { get; init; } = "";

        public string JobTitle { get; init; } = "";

        public string Site { get; init; } = "";

        public string Country { get; init; } = "";

        public string Entity { get; init; } = "";

        public bool IsFollowing { get; init; }
    }
}
