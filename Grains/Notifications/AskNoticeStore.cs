using Dapper;
using MyDeclic.News;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>What is asked of sessions with executives: how a question stands now, and who of those concerned sees it.</summary>
internal sealed class AskNoticeStore(Database database, NewsOptions news)
{
    /// <summary>Who asked.</summary>
    public const string Author = "u.id = q.author_id";

    /// <summary>Who voted, the newest votes first where there are too many.</summary>
    public const string Voters =
        """
        u.id in (select v.user_id from ask_votes v where v.question_id = q.id order by v.at desc, v.user_id limit @limit)
        """;

    /// <summary>The question; null when it is gone.</summary>
    public async Task<AskFacts?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<AskFacts>(
            "select state, promised_for from ask_questions where id = @id", new { id });
    }

    /// <summary>Those of the candidates who see the session, without the actor and who does not see the actor.</summary>
    public async Task<IReadOnlyList<long>> ReadersAsync(string candidates, long questionId, long actor)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from ask_questions q join asks a on a.id = q.ask_id join users u on {candidates}
            where q.id = @questionId and u.id <> @actor
              and not exists (select 1 from blocks b where b.user_id = u.id and b.other_id = @actor)
              and ((a.populations & (cast(1 as bigint) << cast(u.population as int))) <> 0
                or exists (select 1 from ask_hosts h where h.ask_id = a.id and h.user_id = u.id)
                or exists (select 1 from communication_team t where t.user_id = u.id)
                or {database.Dialect.IsAnyOf("u.handle", "team")})
            order by u.id
            """,
            new { questionId, actor, limit = Limits.AskVotersNotifiedMax, team = database.Dialect.List(news.Handles) })];
    }
}
