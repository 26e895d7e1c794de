using Dapper;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Who follows jams, in SQL.</summary>
internal sealed class JamFollowStore(Database database)
{
    /// <summary>Whether somebody follows a jam.</summary>
    public async Task<bool> IsFollowingAsync(long jamId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from jam_follows where jam_id = @jamId and user_id = @userId and following = 1",
            new { jamId, userId }) > 0;
    }

    /// <summary>The same, at this point of the write order.</summary>
    public static bool IsFollowing(WriteTransaction tx, long jamId, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from jam_follows where jam_id = @jamId and user_id = @userId and following = 1",
        new { jamId, userId }) > 0;

    /// <summary>How many jams somebody follows.</summary>
    public static int Count(WriteTransaction tx, long userId) => (int)tx.ExecuteScalar<long>(
        "select count(*) from jam_follows where user_id = @userId and following = 1", new { userId });

    /// <summary>Follows for who has a part in the jam, unless they ever said whether they do; tells them.</summary>
    public static void Begin(WriteTransaction tx, long jamId, long userId, DateTimeOffset at)
    {
        if (Count(tx, userId) >= JamLimits.FollowsMax) return;
        var begins = tx.Execute(
            """
            insert into jam_follows (jam_id, user_id, following, at) values (@jamId, @userId, 1, @at)
            on conflict (jam_id, user_id) do nothing
            """,
            new { jamId, userId, at = at.ToUnixTimeMilliseconds() }) == 1;
        if (begins) Tell(tx, jamId, userId, at);
    }

    /// <summary>Follows or no longer, as somebody says, and tells them.</summary>
    /// <returns>The event's id; 0 where it was so.</returns>
    public static long Set(WriteTransaction tx, long jamId, long userId, bool follows, DateTimeOffset at)
    {
        // Who never followed and says so is remembered: contributing later changes nothing then.
        var was = IsFollowing(tx, jamId, userId);
        tx.Execute(
            """
            insert into jam_follows (jam_id, user_id, following, at) values (@jamId, @userId, @following, @at)
            on conflict (jam_id, user_id) do update set following = excluded.following
            """,
            new { jamId, userId, following = follows ? 1 : 0, at = at.ToUnixTimeMilliseconds() });
        return was == follows ? 0 : Tell(tx, jamId, userId, at);
    }

    private static long Tell(WriteTransaction tx, long jamId, long userId, DateTimeOffset at) => tx.Append(
        new EventRow(EventTypes.JamFollowed, jamId, userId, null, at, [Topics.Me(userId)]));
}
