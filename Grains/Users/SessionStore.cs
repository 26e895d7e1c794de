using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Sessions and tokens in SQL, by the digest of their secret.</summary>
internal sealed class SessionStore(Database database)
{
    public async Task<SessionRow?> FindAsync(string digest)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<SessionRow>(
            """
            select s.id, s.user_id, s.token_hash, s.csrf, s.kind, s.label, s.created_at, s.expires_at, u.population
            from sessions s join users u on u.id = s.user_id where s.token_hash = @digest
            """,
            new { digest });
    }

    public async Task<IReadOnlyList<SessionRow>> TokensOfAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<SessionRow>(
            """
            select id, user_id, token_hash, label, created_at from sessions
            where user_id = @userId and kind = @kind order by id desc
            """,
            new { userId, kind = SessionRow.TokenKind })];
    }

    /// <summary>The digests of a person's sessions and tokens, in no order but for which is to be the last.</summary>
    public async Task<IReadOnlyList<string>> DigestsOfAsync(long userId, long last = 0)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<string>(
            "select token_hash from sessions where user_id = @userId order by case when id = @last then 1 else 0 end",
            new { userId, last })];
    }

    public static long CountTokens(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from sessions where user_id = @userId and kind = @kind",
        new { userId, kind = SessionRow.TokenKind });

    public static void Insert(WriteTransaction tx, SessionRow session) => tx.Execute(
        """
        insert into sessions (id, user_id, token_hash, csrf, kind, label, created_at, expires_at)
        values (@Id, @UserId, @TokenHash, @Csrf, @Kind, @Label, @CreatedAt, @ExpiresAt)
        """,
        session);

    /// <summary>Ends a session; false when it had ended.</summary>
    public static bool Delete(WriteTransaction tx, long id) =>
        tx.Execute("delete from sessions where id = @id", new { id }) == 1;

    /// <summary>Forgets a person's sessions that ended by themselves.</summary>
    public static void DeleteExpired(WriteTransaction tx, long userId, long now) => tx.Execute(
        "delete from sessions where user_id = @userId and expires_at < @now", new { userId, now });
}
