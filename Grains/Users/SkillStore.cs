using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Skills and their confirmations in SQL.</summary>
internal sealed class SkillStore(Database database)
{
    private const string Columns =
        """
        s.skill, s.name, s.level, s.audience,
        (select count(*) from skill_confirmations c where c.user_id = s.user_id and c.skill = s.skill) as confirmations
        """;

    /// <summary>A person's skills that <paramref name="audience"/> sees, the best known first.</summary>
    public async Task<IReadOnlyList<SkillRow>> OfAsync(long userId, Audience audience)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<SkillRow>(
            $"""
            select {Columns} from skills s where s.user_id = @userId and s.audience <= @audience
            order by s.level desc, s.skill
            """,
            new { userId, audience = (int)audience })];
    }

    /// <summary>The skills of a person, among those seen, that <paramref name="byId"/> confirmed.</summary>
    public async Task<ImmutableArray<string>> ConfirmedAsync(long userId, long byId, Audience audience)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<string>(
            """
            select c.skill from skill_confirmations c join skills s on s.user_id = c.user_id and s.skill = c.skill
            where c.user_id = @userId and c.by_id = @byId and s.audience <= @audience order by c.skill
            """,
            new { userId, byId, audience = (int)audience })];
    }

    /// <summary>
    /// Who confirmed a skill, newest first. For a third person, without those who show their colleagues to nobody.
    /// </summary>
    public async Task<IReadOnlyList<ConfirmationRow>> ConfirmationsAsync(
        long userId, string skill, long viewer, long beforeTime, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ConfirmationRow>(
            $"""
            select u.id, u.handle, u.name, c.at from skill_confirmations c join users u on u.id = c.by_id
            where c.user_id = @userId and c.skill = @skill and (c.at, u.id) < (@beforeTime, @beforeId)
              and {BlockStore.Shows("u.id")}
              and (@viewer = @userId or u.id = @viewer or not exists (select 1 from profile_fields p
                   where p.user_id = u.id and p.field = 11 and p.audience = 2))
            order by c.at desc, u.id desc limit @limit
            """,
            new { userId, skill, viewer, beforeTime, beforeId, limit })];
    }

    /// <summary>Skills that start with a text and that people with these populations show to everyone.</summary>
    public async Task<IReadOnlyList<SkillCount>> CompleteAsync(
        string start, IReadOnlyCollection<long> populations, long viewer, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(string Skill, string Name, long People)>(
            $"""
            select s.skill, min(s.name), count(*) from skills s join users u on u.id = s.user_id
            where s.audience = 0 and s.skill >= @start and s.skill < @end
              and {database.Dialect.IsAnyOf("u.population", "populations")} and {BlockStore.Shows("u.id")}
            group by s.skill order by count(*) desc, s.skill limit @limit
            """,
            new { start, end = start + char.MaxValue, populations = database.Dialect.List(populations), viewer, limit });
        return [.. rows.Select(row => new SkillCount(row.Skill, row.Name, (int)row.People))];
    }

    /// <summary>The skill as it is stored; null when the person has none of that name.</summary>
    public static SkillRow? Find(WriteTransaction tx, long userId, string skill) => tx.QuerySingleOrDefault<SkillRow>(
        $"select {Columns} from skills s where s.user_id = @userId and s.skill = @skill", new { userId, skill });

    public static long Count(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from skills where user_id = @userId", new { userId });

    public static void Put(WriteTransaction tx, long userId, SkillRow row, DateTimeOffset at) => tx.Execute(
        """
        insert into skills (user_id, skill, name, level, audience, created_at)
        values (@userId, @Skill, @Name, @level, @audience, @at)
        on conflict (user_id, skill) do update
            set name = excluded.name, level = excluded.level, audience = excluded.audience
        """,
        new
        {
            userId,
            row.Skill,
            row.Name,
            level = (int)row.Level,
            audience = (int)row.Audience,
            at = at.ToUnixTimeMilliseconds(),
        });

    public static void Delete(WriteTransaction tx, long userId, string skill)
    {
        Forget(tx, userId, skill);
        tx.Execute("delete from skills where user_id = @userId and skill = @skill", new { userId, skill });
    }

    /// <summary>Removes a skill's confirmations.</summary>
    public static void Forget(WriteTransaction tx, long userId, string skill) => tx.Execute(
        "delete from skill_confirmations where user_id = @userId and skill = @skill", new { userId, skill });

    /// <summary>Whether the two are colleagues, as the transaction sees it.</summary>
    public static bool AreColleagues(WriteTransaction tx, long userId, long byId) => tx.ExecuteScalar<long>(
        "select count(*) from colleagues where user_id = @userId and other_id = @byId and state = 3",
        new { userId, byId }) > 0;

    /// <summary>Confirms; false when it was so already.</summary>
    public static bool Confirm(WriteTransaction tx, long userId, string skill, long byId, DateTimeOffset at) => tx.Execute(
        """
        insert into skill_confirmations (user_id, skill, by_id, at) values (@userId, @skill, @byId, @at)
        on conflict do nothing
        """,
        new { userId, skill, byId, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Takes a confirmation back; false when there was none.</summary>
    public static bool Unconfirm(WriteTransaction tx, long userId, string skill, long byId) => tx.Execute(
        "delete from skill_confirmations where user_id = @userId and skill = @skill and by_id = @byId",
        new { userId, skill, byId }) == 1;
}
