using Dapper;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>Skills, projects and interests of people who were found, in SQL: only what everyone sees.</summary>
internal static class FactSearchStore
{
    /// <summary>The skills that everyone sees, by name.</summary>
    public static async Task<IReadOnlyList<SkillFact>> SkillsAsync(SearchScope scope, IReadOnlyCollection<long> ids)
    {
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { ids = scope.Dialect.List(ids) });
        return [.. await scope.Connection.QueryAsync<SkillFact>(
            $"""
            select s.user_id, s.name, s.level,
                   (select count(*) from skill_confirmations c
                    where c.user_id = s.user_id and c.skill = s.skill) as confirmations
            from skills s where {scope.Dialect.IsAnyOf("s.user_id", "ids")} and s.audience = 0
            order by s.user_id, s.skill
            """,
            parameters)];
    }

    /// <summary>The items of a list that everyone sees, in their order.</summary>
    public static async Task<IReadOnlyList<(long UserId, string Item)>> ItemsAsync(
        SearchScope scope, ProfileField field, IReadOnlyCollection<long> ids)
    {
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { ids = scope.Dialect.List(ids) });
        parameters.Add("field", (int)field);
        var rows = await scope.Connection.QueryAsync<(long UserId, string Value)>(
            $"""
            select user_id, value from profile_fields
            where {scope.Dialect.IsAnyOf("user_id", "ids")} and field = @field and audience = 0 order by user_id
            """,
            parameters);
        return [.. rows.SelectMany(row =>
            row.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(item => (row.UserId, item)))];
    }
}
