using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Presence;

/// <summary>Who hides, and whose presence is seen by whom, in SQL.</summary>
internal sealed class PresenceStore(Database database)
{
    /// <summary>Whether somebody hides.</summary>
    public async Task<bool> IsHiddenAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from presence_hidden where user_id = @userId", new { userId }) > 0;
    }

    /// <summary>Those of <paramref name="handles"/> of these populations who neither hide nor are blocked, nor oneself.</summary>
    public async Task<ImmutableArray<PersonSeen>> SeenAsync(
        long viewer, IReadOnlyCollection<string> handles, IReadOnlyCollection<long> populations)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<PersonSeen>(
            $"""
            select u.id as user_id, u.handle from users u
            where {database.Dialect.IsAnyOf("u.handle", "handles")} and {database.Dialect.IsAnyOf("u.population", "populations")}
              and u.id <> @viewer and {BlockStore.Shows("u.id")}
              and not exists (select 1 from presence_hidden h where h.user_id in (u.id, @viewer))
            """,
            new { viewer, handles = database.Dialect.List(handles), populations = database.Dialect.List(populations) })];
    }

    /// <summary>Whether somebody hides, at this point of the write order.</summary>
    public static bool IsHidden(WriteTransaction tx, long userId) =>
        tx.ExecuteScalar<long>("select count(*) from presence_hidden where user_id = @userId", new { userId }) > 0;

    public static void Hide(WriteTransaction tx, long userId) => tx.Execute(
        "insert into presence_hidden (user_id) values (@userId) on conflict do nothing", new { userId });

    public static void Show(WriteTransaction tx, long userId) =>
        tx.Execute("delete from presence_hidden where user_id = @userId", new { userId });
}
