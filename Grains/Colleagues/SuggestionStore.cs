using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Colleagues;

/// <summary>
/// Finds whom a person may know, in SQL. Every search reads a bounded number of rows, however many colleagues or
/// bearers of a skill there are.
/// </summary>
internal sealed class SuggestionStore(Database database)
{
    private const int ListField = (int)ProfileField.Colleagues;

    private const string OfColleagues =
        """
        select t.other_id as id from colleagues m join colleagues t on t.user_id = m.other_id
        where m.user_id = @me and m.state = 3 and t.state = 3
        """;

    private const string BySkill =
        """
        select t.user_id as id from skills m join skills t on t.skill = m.skill and t.audience = 0
        where m.user_id = @me
        """;

    private const string ByUnit = "select u.id from users u where u.entity = @unit and u.entity <> ''";

    /// <summary>A person's unit, whoever else sees it.</summary>
    public async Task<string> UnitOfAsync(long me)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<string>(
            """
            select coalesce((select p.value from profile_fields p where p.user_id = u.id and p.field = 2), u.entity)
            from users u where u.id = @me
            """,
            new { me }) ?? "";
    }

    /// <summary>People with something in common, whom the person is not tied to and did not dismiss.</summary>
    public async Task<IReadOnlyCollection<long>> CandidatesAsync(long me, string unit)
    {
        await using var connection = await database.OpenReadAsync();
        var found = new HashSet<long>();
        foreach (var source in new[] { OfColleagues, BySkill, ByUnit })
        {
            found.UnionWith(await connection.QueryAsync<long>(
                $"""
                select found.id from ({source} limit @rows) found
                where found.id <> @me
                  and not exists (select 1 from colleagues c where c.user_id = @me and c.other_id = found.id)
                  and not exists (select 1 from blocks b where b.user_id = @me and b.other_id = found.id)
                  and not exists (select 1 from suggestion_dismissals d where d.user_id = @me and d.other_id = found.id)
                group by found.id order by count(*) desc, found.id limit @most
                """,
                new { me, unit, rows = Limits.SuggestionRowsReadMax, most = Limits.SuggestionCandidatesMax }));
        }

        return found;
    }

    /// <summary>
    /// The candidates of these populations. A common colleague counts where that colleague shows the own list to the
    /// person, who is a colleague too, and the candidate does not hide in others' lists.
    /// </summary>
    public async Task<IReadOnlyList<SuggestionRow>> DescribeAsync(
        long me, IReadOnlyCollection<long> candidates, IReadOnlyCollection<long> populations)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<SuggestionRow>(
            $"""
            select u.id, u.handle, u.name, u.job_title, u.site, u.country, u.entity,
                exists (select 1 from follows f where f.follower_id = @me and f.followee_id = u.id) as is_following,
                (select count(*) from colleagues m
                    join colleagues t on t.user_id = u.id and t.other_id = m.other_id and t.state = 3
                    where m.user_id = @me and m.state = 3 and not exists (select 1 from profile_fields p
                        where p.user_id in (m.other_id, u.id) and p.field = {ListField} and p.audience = 2)) as common
            from users u
            where {database.Dialect.IsAnyOf("u.id", "candidates")}
              and {database.Dialect.IsAnyOf("u.population", "populations")}
            """,
            new
            {
                me,
                candidates = database.Dialect.List(candidates),
                populations = database.Dialect.List(populations),
            })];
    }

    /// <summary>The names of the skills that candidates show to everyone and that the person has too.</summary>
    public async Task<ILookup<long, string>> SharedSkillsAsync(long me, IReadOnlyCollection<long> candidates)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long UserId, string Name)>(
            $"""
            select t.user_id, t.name from skills m join skills t on t.skill = m.skill and t.audience = 0
            where m.user_id = @me and {database.Dialect.IsAnyOf("t.user_id", "candidates")}
            order by t.user_id, t.skill
            """,
            new { me, candidates = database.Dialect.List(candidates) });
        return rows.ToLookup(row => row.UserId, row => row.Name);
    }

    public static long Count(WriteTransaction tx, long me) => tx.ExecuteScalar<long>(
        "select count(*) from suggestion_dismissals where user_id = @me", new { me });

    /// <summary>Dismisses; false when it was so already.</summary>
    public static bool Insert(WriteTransaction tx, long me, long otherId, DateTimeOffset at) => tx.Execute(
        """
        insert into suggestion_dismissals (user_id, other_id, at) values (@me, @otherId, @at) on conflict do nothing
        """,
        new { me, otherId, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Takes it back; false when there was nothing.</summary>
    public static bool Delete(WriteTransaction tx, long me, long otherId) => tx.Execute(
        "delete from suggestion_dismissals where user_id = @me and other_id = @otherId", new { me, otherId }) == 1;
}
