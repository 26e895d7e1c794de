using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Figures of a jam in SQL, counted from what was written.</summary>
internal sealed class JamReportStore(Database database)
{
    /// <summary>In milliseconds: every zone's hours begin at a quarter.</summary>
    public const long Quarter = 15 * 60 * 1000;

    // Everything that counts: ideas that are shown, comments on them and on what went into them, and one vote a person and
    // idea that is shown. Who compared an idea with another that it is not one with voted for it, as its tally says.
    private const string Acts =
        """
        select 0 as kind, i.theme, i.author_id as user_id, p.created_at as at
        from jam_ideas i join posts p on p.id = i.post_id where i.jam_id = @jamId and i.state = 0
        union all
        select 1, r.theme, k.author_id, k.created_at
        from jam_ideas i join jam_ideas r on r.post_id = i.root_id and r.state = 0
        join comments k on k.post_id = i.post_id and k.deleted_at is null where i.jam_id = @jamId and i.state in (0, 1)
        union all
        select 2, max(r.theme), v.user_id, max(v.at)
        from jam_votes v join jam_ideas i on i.post_id = v.idea_id
        join jam_ideas r on r.post_id = i.root_id and r.state = 0 where v.jam_id = @jamId group by r.post_id, v.user_id
        union all
        select 2, max(r.theme), v.user_id, max(v.at)
        from (select user_id, low_id as idea_id, high_id as other_id, at from jam_pairs where jam_id = @jamId
              union all
              select user_id, high_id, low_id, at from jam_pairs where jam_id = @jamId) v
        join jam_ideas i on i.post_id = v.idea_id join jam_ideas o on o.post_id = v.other_id and o.root_id <> i.root_id
        join jam_ideas r on r.post_id = i.root_id and r.state = 0 group by r.post_id, v.user_id
        """;

    /// <summary>Who may contribute, or did, with what they did, by unit and country.</summary>
    /// <param name="jam">The jam.</param>
    /// <param name="open">Populations that take part in communities that everybody reads.</param>
    /// <param name="members">Populations that take part as members.</param>
    public async Task<IReadOnlyList<JamPlaceRow>> PeopleAsync(JamRow jam, long open, long members)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamPlaceRow>(
            """
            select u.entity as unit, u.country, count(*) as invited,
                cast(sum(case when t.user_id is null and w.user_id is null then 0 else 1 end) as bigint) as visited,
                cast(sum(case when t.user_id is null then 0 else 1 end) as bigint) as participated,
                cast(sum(case when c.user_id is null then 0 else 1 end) as bigint) as contributed,
                cast(sum(case when v.user_id is null then 0 else 1 end) as bigint) as voted
            from users u
            left join jam_participants t on t.jam_id = @jamId and t.user_id = u.id
            left join (
                select i.author_id as user_id from jam_ideas i where i.jam_id = @jamId and i.state <> 3
                union
                select k.author_id from jam_ideas i join comments k on k.post_id = i.post_id and k.deleted_at is null
                where i.jam_id = @jamId and i.state <> 3) c on c.user_id = u.id
            left join (
                select distinct s.user_id from jam_ideas i join jam_views s on s.idea_id = i.post_id
                where i.jam_id = @jamId) w on w.user_id = u.id
            left join (
                select user_id from jam_votes where jam_id = @jamId
                union
                select user_id from jam_pairs where jam_id = @jamId) v on v.user_id = u.id
            where t.user_id is not null
                or ((cast(1 as bigint) << cast(u.population as int)) & @open) <> 0 and @membersOnly = 0
                    and exists (select 1 from communities o where o.id = @community and o.access = 0)
                or ((cast(1 as bigint) << cast(u.population as int)) & @members) <> 0
                    and exists (select 1 from memberships m
                                where m.community_id = @community and m.user_id = u.id and m.state = 3)
            group by u.entity, u.country
            """,
            new
            {
                jamId = jam.Id, community = jam.CommunityId, membersOnly = jam.MembersOnly, open = open & jam.Populations,
                members = members & jam.Populations,
            })];
    }

    /// <summary>What was done, by theme.</summary>
    public Task<IReadOnlyList<JamActRow>> ByThemeAsync(long jamId) => CountAsync(
        $"""
        select a.kind, a.theme as number, count(*) as times, count(distinct a.user_id) as people from ({Acts}) a
        group by a.kind, a.theme
        """, jamId);

    /// <summary>People who contributed by theme (kind 0), and who voted (kind 2).</summary>
    public Task<IReadOnlyList<JamActRow>> PeopleByThemeAsync(long jamId) => CountAsync(
        $"""
        select case when a.kind = 2 then 2 else 0 end as kind, a.theme as number, count(distinct a.user_id) as people
        from ({Acts}) a group by case when a.kind = 2 then 2 else 0 end, a.theme
        """, jamId);

    /// <summary>What was done, by the unit and country of who did it.</summary>
    public Task<IReadOnlyList<JamActRow>> ByPlaceAsync(long jamId) => CountAsync(
        $"""
        select a.kind, u.entity as unit, u.country, count(*) as times from ({Acts}) a join users u on u.id = a.user_id
        group by a.kind, u.entity, u.country
        """, jamId);

    /// <summary>What was done, by quarter of an hour.</summary>
    public Task<IReadOnlyList<JamActRow>> ByQuarterAsync(long jamId) => CountAsync(
        $"select a.kind, a.at / {Quarter} as number, count(*) as times from ({Acts}) a group by a.kind, a.at / {Quarter}", jamId);

    /// <summary>Links between ideas of which neither is hidden; kind 0 builds on, 1 merged into.</summary>
    public async Task<IReadOnlyList<(long From, long To, long Kind)>> LinksAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(long, long, long)>(
            """
            select i.post_id, i.builds_on, 0 from jam_ideas i join jam_ideas o on o.post_id = i.builds_on
            where i.jam_id = @jamId and i.state in (0, 1) and o.state in (0, 1)
            union all
            select i.post_id, i.merged_into, 1 from jam_ideas i join jam_ideas o on o.post_id = i.merged_into
            where i.jam_id = @jamId and i.state = 1 and o.state in (0, 1)
            order by 1, 3
            """,
            new { jamId })];
    }

    /// <summary>Comments that people reacted to, the most first.</summary>
    public async Task<IReadOnlyList<JamQuoteRow>> QuotesAsync(long jamId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamQuoteRow>(
            """
            select k.id as comment_id, i.root_id as idea_id, k.author_id, substr(k.text, 1, @characters) as text,
                count(distinct x.user_id) as reactions
            from jam_ideas i join jam_ideas r on r.post_id = i.root_id and r.state = 0
            join comments k on k.post_id = i.post_id and k.deleted_at is null
            join comment_reactions x on x.comment_id = k.id
            where i.jam_id = @jamId and i.state in (0, 1)
            group by k.id, i.root_id, k.author_id, k.text order by count(distinct x.user_id) desc, k.id limit @limit
            """,
            new { jamId, limit, characters = JamAfterLimits.QuoteCharactersMax * 2 })];
    }

    /// <summary>Those of some people whom the viewer does not see.</summary>
    public async Task<IReadOnlySet<long>> HiddenAsync(long viewer, IReadOnlyCollection<long> people)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<long>(
            $"select other_id from blocks where user_id = @viewer and {database.Dialect.IsAnyOf("other_id", "people")}",
            new { viewer, people = database.Dialect.List(people) })).ToHashSet();
    }

    /// <summary>Ideas that are shown, by the status that holds, with the sums of what they are to bring and brought.</summary>
    public async Task<IReadOnlyList<(long Status, long Ideas, long Expected, long Actual)>> OutcomesAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(long, long, long, long)>(
            """
            select o.status, count(*), cast(coalesce(sum(o.expected), 0) as bigint), cast(coalesce(sum(o.actual), 0) as bigint)
            from jam_outcomes o join jam_ideas i on i.post_id = o.idea_id and i.state = 0
            where o.jam_id = @jamId and o.holds = 1 group by o.status
            """,
            new { jamId })];
    }

    private async Task<IReadOnlyList<JamActRow>> CountAsync(string sql, long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamActRow>(sql, new { jamId })];
    }
}
