using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.News;

/// <summary>The communication team in SQL.</summary>
internal sealed class CommunicationTeamStore(Database database)
{
    /// <summary>Whether somebody is in it, by a row or by one of <paramref name="handles"/>.</summary>
    public async Task<bool> HasAsync(long userId, IReadOnlyCollection<string> handles)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            $"""
            select count(*) from users u where u.id = @userId and (
                exists (select 1 from communication_team t where t.user_id = u.id)
                or {database.Dialect.IsAnyOf("u.handle", "handles")})
            """,
            new { userId, handles = database.Dialect.List(handles) }) > 0;
    }

    /// <summary>All of it, by name.</summary>
    public async Task<IReadOnlyList<long>> ListAsync(IReadOnlyCollection<string> handles)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from users u
            where exists (select 1 from communication_team t where t.user_id = u.id)
               or {database.Dialect.IsAnyOf("u.handle", "handles")}
            order by u.name, u.id
            """,
            new { handles = database.Dialect.List(handles) })];
    }

    public static long Count(WriteTransaction tx) => tx.ExecuteScalar<long>("select count(*) from communication_team");

    public static void Put(WriteTransaction tx, long userId, long addedBy, DateTimeOffset at) => tx.Execute(
        "insert into communication_team (user_id, added_by, at) values (@userId, @addedBy, @at) on conflict do nothing",
        new { userId, addedBy, at = at.ToUnixTimeMilliseconds() });

    /// <summary>False when the person was not in it by a row.</summary>
    public static bool Delete(WriteTransaction tx, long userId) =>
        tx.Execute("delete from communication_team where user_id = @userId", new { userId }) == 1;
}
