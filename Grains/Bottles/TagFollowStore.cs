using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Bottles;

/// <summary>Who follows the bottles of which tags, in SQL.</summary>
internal sealed class TagFollowStore(Database database)
{
    public async Task<ImmutableArray<string>> OfAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<string>(
            "select tag from tag_follows where user_id = @userId order by tag", new { userId })];
    }

    public static long Count(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from tag_follows where user_id = @userId", new { userId });

    public static void Put(WriteTransaction tx, long userId, string tag) => tx.Execute(
        "insert into tag_follows (user_id, tag) values (@userId, @tag) on conflict do nothing", new { userId, tag });

    public static void Delete(WriteTransaction tx, long userId, string tag) => tx.Execute(
        "delete from tag_follows where user_id = @userId and tag = @tag", new { userId, tag });
}
