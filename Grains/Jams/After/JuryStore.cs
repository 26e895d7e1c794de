using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>A jam's jury and its judgements, in SQL.</summary>
internal sealed class JuryStore(Database database)
{
    /// <summary>User ids of the jury, in order.</summary>
    public async Task<IReadOnlyList<long>> JurorsAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            "select user_id from jam_jurors where jam_id = @jamId order by position", new { jamId })];
    }

    /// <summary>What is judged by, in order.</summary>
    public async Task<IReadOnlyList<JamCriterion>> CriteriaAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Number, string Name, long Weight)>(
            "select number, name, weight from jam_criteria where jam_id = @jamId order by number", new { jamId }))
            .Select(row => new JamCriterion((int)row.Number, row.Name, (int)row.Weight))];
    }

    /// <summary>
    /// The ideas that a jury is shown: those with a judgement or a status, then by points or the newest.
    /// </summary>
    public async Task<IReadOnlyList<long>> CandidatesAsync(long jamId, bool byPoints, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select i.post_id from jam_ideas i where i.jam_id = @jamId and i.state = 0
            order by case when exists (select 1 from jam_judgements g where g.idea_id = i.post_id)
                or exists (select 1 from jam_outcomes o where o.idea_id = i.post_id) then 0 else 1 end,
                {(byPoints ? "i.points desc, i.post_id" : "i.post_id desc")} limit @limit
            """,
            new { jamId, limit })];
    }

    /// <summary>What jurors who are one still gave, by idea and time.</summary>
    public async Task<IReadOnlyList<JudgementRow>> JudgementsAsync(long jamId, IReadOnlyCollection<long> ideas)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JudgementRow>(
            $"""
            select g.idea_id, g.user_id, g.note, g.at, s.criterion, s.score
            from jam_judgements g join jam_jurors r on r.jam_id = g.jam_id and r.user_id = g.user_id
            join jam_scores s on s.idea_id = g.idea_id and s.user_id = g.user_id
            where g.jam_id = @jamId and {database.Dialect.IsAnyOf("g.idea_id", "ideas")}
            order by g.idea_id, r.position, s.criterion
            """,
            new { jamId, ideas = database.Dialect.List(ideas) })];
    }

    /// <summary>How many jurors who are one still judged each of some ideas.</summary>
    public async Task<IReadOnlyDictionary<long, int>> JudgedAsync(long jamId, IReadOnlyCollection<long> ideas)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Idea, long Jurors)>(
            $"""
            select g.idea_id, count(*) from jam_judgements g
            join jam_jurors r on r.jam_id = g.jam_id and r.user_id = g.user_id
            where g.jam_id = @jamId and {database.Dialect.IsAnyOf("g.idea_id", "ideas")} group by g.idea_id
            """,
            new { jamId, ideas = database.Dialect.List(ideas) })).ToDictionary(row => row.Idea, row => (int)row.Jurors);
    }

    /// <summary>Who sees the selection: jurors, animators and sponsors, as far as they see the jam.</summary>
    /// <param name="tx">The transaction that tells them.</param>
    /// <param name="jamId">The jam.</param>
    /// <param name="open">Populations that read public communities without being of them.</param>
    public static IReadOnlyList<long> Watchers(WriteTransaction tx, long jamId, long open) => tx.Query<long>(
        """
        select u.id from users u join jams j on j.id = @jamId
        where u.id in (
            select r.user_id from jam_jurors r where r.jam_id = @jamId
            union
            select p.user_id from jam_people p where p.jam_id = @jamId
            union
            select m.user_id from memberships m join jams h on h.community_id = m.community_id
            where h.id = @jamId and m.state = 3 and m.role >= 1)
          and (j.populations & (cast(1 as bigint) << cast(u.population as int))) <> 0
          and (exists (select 1 from memberships m
                       where m.community_id = j.community_id and m.user_id = u.id and m.state = 3)
            or (@open & (cast(1 as bigint) << cast(u.population as int))) <> 0
                and exists (select 1 from communities c where c.id = j.community_id and c.access = 0))
        order by u.id limit @limit
        """,
        new { jamId, open, limit = JamAfterLimits.WatchersMax });

    /// <summary>The ideas among some that a person wrote, or a part of what went into them.</summary>
    public async Task<IReadOnlySet<long>> OwnAsync(long userId, IReadOnlyCollection<long> ideas)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<long>(
            $"""
            select i.root_id from jam_ideas i where {database.Dialect.IsAnyOf("i.root_id", "ideas")} and (i.author_id = @userId
                or exists (select 1 from jam_co_authors c where c.post_id = i.post_id and c.user_id = @userId))
            """,
            new { userId, ideas = database.Dialect.List(ideas) })).ToHashSet();
    }

    /// <summary>Whether somebody is of the jury, at this point of the write order.</summary>
    public static bool IsJuror(WriteTransaction tx, long jamId, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from jam_jurors where jam_id = @jamId and user_id = @userId", new { jamId, userId }) > 0;

    /// <summary>Whether a jury judges now: in a phase for it, or after the last.</summary>
    public static bool IsOpen(WriteTransaction tx, long jamId, DateTimeOffset now) => tx.ExecuteScalar<long>(
        """
        select count(*) from jams j where j.id = @jamId and j.paused_at is null and (j.ends_at <= @now or exists (
            select 1 from jam_phases p where p.jam_id = j.id and p.kind = 4 and p.opens_at <= @now and @now < p.closes_at))
        """,
        new { jamId, now = now.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>The numbers of what is judged by.</summary>
    public static IReadOnlyList<long> Criteria(WriteTransaction tx, long jamId) =>
        tx.Query<long>("select number from jam_criteria where jam_id = @jamId order by number", new { jamId });

    /// <summary>Whether something was judged already.</summary>
    public static bool IsJudged(WriteTransaction tx, long jamId) => tx.ExecuteScalar<long>(
        "select count(*) from (select 1 from jam_judgements where jam_id = @jamId limit 1) g", new { jamId }) > 0;

    /// <summary>Names the jury and what it judges by; what nobody is or judges by any more goes.</summary>
    public static void Put(WriteTransaction tx, long jamId, ImmutableArray<long> jurors, ImmutableArray<JamCriterion> criteria)
    {
        tx.Execute("delete from jam_jurors where jam_id = @jamId", new { jamId });
        for (var position = 0; position < jurors.Length; position++)
        {
            tx.Execute(
                "insert into jam_jurors (jam_id, user_id, position) values (@jamId, @userId, @position)",
                new { jamId, userId = jurors[position], position });
        }

        tx.Execute("delete from jam_criteria where jam_id = @jamId", new { jamId });
        foreach (var one in criteria)
        {
            tx.Execute(
                "insert into jam_criteria (jam_id, number, name, weight) values (@jamId, @Number, @Name, @Weight)",
                new { jamId, one.Number, one.Name, one.Weight });
        }
    }

    /// <summary>Writes a judgement in place of the one before.</summary>
    public static void Judge(
        WriteTransaction tx, long jamId, long ideaId, long userId, ImmutableArray<CriterionScore> scores, string note,
        DateTimeOffset at)
    {
        tx.Execute(
            """
            insert into jam_judgements (idea_id, user_id, jam_id, note, at) values (@ideaId, @userId, @jamId, @note, @at)
            on conflict (idea_id, user_id) do update set note = excluded.note, at = excluded.at
            """,
            new { ideaId, userId, jamId, note, at = at.ToUnixTimeMilliseconds() });
        tx.Execute("delete from jam_scores where idea_id = @ideaId and user_id = @userId", new { ideaId, userId });
        foreach (var one in scores)
        {
            tx.Execute(
                "insert into jam_scores (idea_id, user_id, criterion, score) values (@ideaId, @userId, @Criterion, @Score)",
                new { ideaId, userId, one.Criterion, one.Score });
        }
    }
}
