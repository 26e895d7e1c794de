using Dapper;
using MyDeclic.Storage;

namespace MyDeclic;

/// <summary>
/// Who blocked whom, in SQL, for every slice: in each, people who blocked each other are not there for each other.
/// </summary>
internal sealed class BlockStore(Database database)
{
    /// <summary>
    /// The condition that nothing stands between <c>@viewer</c> and the person of <paramref name="column"/>, for lists.
    /// </summary>
    public static string Shows(string column) =>
        $"not exists (select 1 from blocks b where b.user_id = @viewer and b.other_id = {column})";

    /// <summary>What stands between two people.</summary>
    public async Task<BlockSide> SideAsync(long viewer, long other)
    {
        if (viewer == other) return BlockSide.None;
        await using var connection = await database.OpenReadAsync();
        return (BlockSide)await connection.ExecuteScalarAsync<int>(
            "select side from blocks where user_id = @viewer and other_id = @other", new { viewer, other });
    }

    /// <summary>Everybody who is hidden from a person: whom one blocked, and who blocked one.</summary>
    public async Task<ILookup<BlockSide, long>> HiddenAsync(long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(int Side, long Id)>(
            "select side, other_id from blocks where user_id = @viewer", new { viewer });
        return rows.ToLookup(row => (BlockSide)row.Side, row => row.Id);
    }

    /// <summary>Whom a person blocked, newest first.</summary>
    public async Task<IReadOnlyList<BlockRow>> ListAsync(long userId, long beforeTime, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<BlockRow>(
            """
            select u.id, u.handle, u.name, b.at from blocks b join users u on u.id = b.other_id
            where b.user_id = @userId and b.side = 1 and (b.at, u.id) < (@beforeTime, @beforeId)
            order by b.at desc, u.id desc limit @limit
            """,
            new { userId, beforeTime, beforeId, limit })];
    }

    /// <summary>
    /// What stands between two people at this point of the write order: whoever blocks one of them meanwhile, on another
    /// server, waits for the end of this transaction and ends what it began.
    /// </summary>
    public static BlockSide Side(WriteTransaction tx, long viewer, long other)
    {
        if (viewer == other) return BlockSide.None;
        tx.Query<long>(
            $"select id from users where id in (@viewer, @other) order by id{tx.Dialect.Text.KeepRows}",
            new { viewer, other });
        return Find(tx, viewer, other);
    }

    /// <summary>Waits for those who look at the two with <see cref="Side"/>, and keeps others from it until the end.</summary>
    public static void Lock(WriteTransaction tx, long one, long other) => tx.Query<long>(
        $"select id from users where id in (@one, @other) order by id{tx.Dialect.LockRows}", new { one, other });

    /// <summary>What is stored between two people.</summary>
    public static BlockSide Find(WriteTransaction tx, long viewer, long other) => (BlockSide)tx.ExecuteScalar<int>(
        "select side from blocks where user_id = @viewer and other_id = @other", new { viewer, other });

    /// <summary>How many people somebody blocked.</summary>
    public static long Count(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from blocks where user_id = @userId and side = 1", new { userId });

    /// <summary>Blocks, for both sides.</summary>
    public static void Put(WriteTransaction tx, long userId, long otherId, DateTimeOffset at) => tx.Execute(
        "insert into blocks (user_id, other_id, side, at) values (@userId, @otherId, 1, @at), (@otherId, @userId, 2, @at)",
        new { userId, otherId, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Unblocks, for both sides.</summary>
    public static void Delete(WriteTransaction tx, long userId, long otherId) => tx.Execute(
        """
        delete from blocks where (user_id = @userId and other_id = @otherId) or (user_id = @otherId and other_id = @userId)
        """,
        new { userId, otherId });

    /// <summary>Ends being colleagues, and asks both ways, with what was remembered of them.</summary>
    public static void EndColleagues(WriteTransaction tx, long userId, long otherId) => tx.Execute(
        """
        delete from colleagues
        where (user_id = @userId and other_id = @otherId) or (user_id = @otherId and other_id = @userId)
        """,
        new { userId, otherId });
}
