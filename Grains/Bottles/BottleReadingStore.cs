using System.Collections.Immutable;
using Dapper;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>Bottles as they are shown and listed, in SQL, with the reading rule inside.</summary>
internal sealed class BottleReadingStore(Database database)
{
    /// <summary>Whether a bottle waits for somebody: of <c>bottles b</c> and <c>bottle_invitations i</c>.</summary>
    public const string Waits =
        """
        i.state = 0 and b.state = 0 and not exists (select 1 from comments w
            where w.post_id = i.post_id and w.author_id = i.user_id and w.deleted_at is null)
        """;

    private const string Answers =
        """
        exists (select 1 from comments c where c.post_id = b.post_id and c.id > b.answers_after
                and c.author_id <> b.asker_id and c.deleted_at is null)
        """;

    // Only what began over the bottle counts as its outcome.
    private const string Met =
        """
        exists (select 1 from colleagues m where m.user_id = b.asker_id and m.other_id = b.helper_id and m.state = 3
                and m.since >= b.met_at)
        """;

    private const string Shown =
        $"""
        select b.post_id, b.asker_id, b.state, b.wave, b.answer_id, b.helper_id, h.handle as helper_handle,
               h.name as helper_name, b.thanked, b.article_id, b.version, {Answers} as has_answers, {Met} as has_met
        from bottles b join posts p on p.id = b.post_id left join users h on h.id = b.helper_id
        """;

    /// <summary>
    /// The reading rule asked of <c>users u</c> for one bottle, without those whom its asker blocked or is blocked by:
    /// parameters <c>asker</c>, <c>community</c> (null for none) and <c>openTo</c> (the populations that may read public
    /// communities).
    /// </summary>
    public static string MayRead(Dialect dialect) =>
        $"""
        (cast(@community as bigint) is null
            or exists (select 1 from communities pc where pc.id = @community and pc.access = 0
                       and {dialect.IsAnyOf("u.population", "openTo")})
            or exists (select 1 from memberships pm where pm.community_id = @community and pm.user_id = u.id and pm.state = 3))
        and {NotBlocked}
        """;

    /// <summary>Whether neither of <c>users u</c> and the asker blocked the other; parameter <c>asker</c>.</summary>
    public const string NotBlocked =
        "not exists (select 1 from blocks ub where ub.user_id = @asker and ub.other_id = u.id)";

    /// <summary>Those of <paramref name="ids"/> that are there, whoever may read them: for topics that decide that.</summary>
    public async Task<IReadOnlyList<ShownRow>> StatesAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ShownRow>(
            $"{Shown} where {database.Dialect.IsAnyOf("b.post_id", "ids")} and b.state <> 4 and p.deleted_at is null",
            new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>Those of <paramref name="ids"/> that are there and that the viewer may read.</summary>
    public async Task<IReadOnlyList<ShownRow>> FindAsync(IReadOnlyCollection<long> ids, long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ShownRow>(
            $"""
            {Shown}
            where {database.Dialect.IsAnyOf("b.post_id", "ids")} and b.state <> 4 and {PostAccessStore.Readable}
            """,
            new { ids = database.Dialect.List(ids), viewer, open = open ? 1 : 0 })];
    }

    /// <summary>
    /// The viewer's own invitations to these bottles, and, to the asker's own bottles, everybody's whose profile the
    /// asker may consult.
    /// </summary>
    public async Task<IReadOnlyList<InvitationRow>> InvitationsAsync(
        IReadOnlyCollection<long> ids, long viewer, IReadOnlyCollection<long> populations)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<InvitationRow>(
            $"""
            select i.post_id, i.user_id, u.handle, u.name, i.wave, i.state, i.reasons, i.at,
                   exists (select 1 from comments c where c.post_id = i.post_id and c.author_id = i.user_id
                           and c.deleted_at is null) as has_answered
            from bottle_invitations i join bottles b on b.post_id = i.post_id join users u on u.id = i.user_id
            where {database.Dialect.IsAnyOf("i.post_id", "ids")} and (i.user_id = @viewer
                or (b.asker_id = @viewer and {database.Dialect.IsAnyOf("u.population", "populations")}
                    and not exists (select 1 from blocks ub where ub.user_id = @viewer and ub.other_id = u.id)))
            order by i.post_id, i.at, i.user_id
            """,
            new { ids = database.Dialect.List(ids), viewer, populations = database.Dialect.List(populations) })];
    }

    /// <summary>The skills that these people show to everyone now.</summary>
    public async Task<ILookup<long, string>> ShownSkillsAsync(IReadOnlyCollection<long> userIds)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long UserId, string Skill)>(
            $"select user_id, skill from skills where audience = 0 and {database.Dialect.IsAnyOf("user_id", "userIds")}",
            new { userIds = database.Dialect.List(userIds) })).ToLookup(row => row.UserId, row => row.Skill);
    }

    /// <summary>A page of a box: ids, newest first.</summary>
    public async Task<ImmutableArray<long>> ListAsync(BottleBox box, long viewer, bool open, long before, int limit)
    {
        var condition = box switch
        {
            BottleBox.ForMe => "b.state = 0 and b.post_id in "
                + "(select i.post_id from bottle_invitations i where i.user_id = @viewer and i.state = 0)",
            BottleBox.Mine => "b.asker_id = @viewer and b.state <> 4",
            BottleBox.Solved => "b.state = 2",
            _ => "b.state <> 4",
        };
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select b.post_id from bottles b join posts p on p.id = b.post_id
            where {condition} and b.post_id < @before and {PostAccessStore.Readable} order by b.post_id desc limit @limit
            """,
            new { viewer, open = open ? 1 : 0, before, limit })];
    }

    /// <summary>Questions that a person's answer solved, newest first. An answer that was deleted solves nothing.</summary>
    public async Task<IReadOnlyList<AcceptedAnswerRow>> SolvedByAsync(
        long helperId, long viewer, bool open, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<AcceptedAnswerRow>(
            $"""
            select b.post_id, b.answer_id, u.handle, u.name, substr(k.text, 1, @shown) as text,
                   (select a.id from posts a where a.id = b.article_id and exists (
                        select 1 from posts p where p.id = a.id and {PostAccessStore.Readable})) as article_id
            from bottles b join posts p on p.id = b.post_id join comments k on k.id = b.answer_id
                join users u on u.id = k.author_id
            where b.helper_id = @helperId and b.state = 2 and k.deleted_at is null and b.post_id < @before
              and {PostAccessStore.Readable} order by b.post_id desc limit @limit
            """,
            new { helperId, viewer, open = open ? 1 : 0, before, limit, shown = SearchLimits.AnswerShown })];
    }

    /// <summary>What the bottles that the viewer may read came to.</summary>
    public async Task<BottleFigures> FiguresAsync(long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        var row = await connection.QuerySingleAsync<(long Thrown, long Solved, long Written, long Thanked, long Met)>(
            $"""
            select count(*), coalesce(sum(case when b.state = 2 then 1 else 0 end), 0),
                   coalesce(sum(case when b.article_id is not null then 1 else 0 end), 0),
                   coalesce(sum(b.thanked), 0), coalesce(sum(case when {Met} then 1 else 0 end), 0)
            from bottles b join posts p on p.id = b.post_id where b.state <> 4 and {PostAccessStore.Readable}
            """,
            new { viewer, open = open ? 1 : 0 });
        return new((int)row.Thrown, (int)row.Solved, (int)row.Written, (int)row.Thanked, (int)row.Met);
    }

    /// <summary>People as lists show them: with what everyone sees.</summary>
    public async Task<Dictionary<long, PersonView>> PeopleAsync(IReadOnlyCollection<long> ids, long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<PersonRow>(
            $"""
            select u.id, u.handle, u.name, u.name_folded, u.job_title, u.site, u.country, u.entity,
                   exists (select 1 from follows f where f.follower_id = @viewer and f.followee_id = u.id) as is_following
            from users u where {database.Dialect.IsAnyOf("u.id", "ids")}
            """,
            new { ids = database.Dialect.List(ids), viewer })).ToDictionary(row => row.Id, row => row.ToView());
    }

    /// <summary>The population of a person; null when there is nobody.</summary>
    public async Task<Population?> PopulationAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (Population?)await connection.QuerySingleOrDefaultAsync<int?>(
            "select population from users where id = @userId", new { userId });
    }
}
