using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

/// <summary>Pins, and what people took off their screens, in SQL.</summary>
internal sealed class BoardStore(Database database)
{
    /// <summary>The pinned posts that are still there, the one pinned last first.</summary>
    public async Task<ImmutableArray<long>> PinsAsync(long communityId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select n.post_id from community_pins n join posts p on p.id = n.post_id
            where n.community_id = @communityId and p.deleted_at is null order by n.at desc, n.post_id desc
            """,
            new { communityId })];
    }

    /// <summary>Which announcement and which welcome a person took away last; 0 for none.</summary>
    public async Task<ImmutableDictionary<Dismissible, long>> DismissedAsync(long communityId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(int What, long Which)>(
            "select what, which from community_dismissals where community_id = @communityId and user_id = @userId",
            new { communityId, userId });
        return rows.ToImmutableDictionary(row => (Dismissible)row.What, row => row.Which);
    }

    /// <summary>Whether the post is there and stands in the community.</summary>
    public static bool Has(WriteTransaction tx, long communityId, long postId) => tx.ExecuteScalar<long>(
        "select count(*) from posts where id = @postId and community_id = @communityId and deleted_at is null",
        new { communityId, postId }) > 0;

    /// <summary>How many pinned posts there are; those that were deleted do not count.</summary>
    public static long Count(WriteTransaction tx, long communityId) => tx.ExecuteScalar<long>(
        """
        select count(*) from community_pins n join posts p on p.id = n.post_id
        where n.community_id = @communityId and p.deleted_at is null
        """,
        new { communityId });

    /// <summary>Whether the post is pinned.</summary>
    public static bool IsPinned(WriteTransaction tx, long communityId, long postId) => tx.ExecuteScalar<long>(
        "select count(*) from community_pins where community_id = @communityId and post_id = @postId",
        new { communityId, postId }) > 0;

    public static void Pin(WriteTransaction tx, long communityId, long postId, DateTimeOffset at) => tx.Execute(
        "insert into community_pins (community_id, post_id, at) values (@communityId, @postId, @at) on conflict do nothing",
        new { communityId, postId, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Takes a pin out; false when there was none.</summary>
    public static bool Unpin(WriteTransaction tx, long communityId, long postId) => tx.Execute(
        "delete from community_pins where community_id = @communityId and post_id = @postId",
        new { communityId, postId }) == 1;

    /// <summary>Remembers what was taken away; false when it was so.</summary>
    public static bool Dismiss(
        WriteTransaction tx, long communityId, long userId, Dismissible what, long which, DateTimeOffset at) => tx.Execute(
        """
        insert into community_dismissals (user_id, community_id, what, which, at)
        values (@userId, @communityId, @what, @which, @at)
        on conflict (user_id, community_id, what) do update set which = excluded.which, at = excluded.at
            where community_dismissals.which <> excluded.which
        """,
        new { communityId, userId, what = (int)what, which, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Forgets it; false when there was nothing.</summary>
    public static bool Restore(WriteTransaction tx, long communityId, long userId, Dismissible what) => tx.Execute(
        "delete from community_dismissals where user_id = @userId and community_id = @communityId and what = @what",
        new { communityId, userId, what = (int)what }) == 1;
}
