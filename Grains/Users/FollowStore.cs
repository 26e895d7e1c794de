using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Who follows whom, in SQL.</summary>
internal sealed class FollowStore(Database database)
{
    private const string PersonColumns =
        """
        u.id, u.handle, u.name, u.name_folded, u.job_title, u.site, u.country, u.entity, f.created_at,
        exists (select 1 from follows m where m.follower_id = @viewer and m.followee_id = u.id) as is_following
        """;

    public async Task<IReadOnlyList<PersonRow>> FollowersAsync(
        long userId, long viewer, long beforeTime, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<PersonRow>(
            $"""
            select {PersonColumns} from follows f join users u on u.id = f.follower_id
            where f.followee_id = @userId and (f.created_at, u.id) < (@beforeTime, @beforeId)
              and {BlockStore.Shows("u.id")}
            order by f.created_at desc, u.id desc limit @limit
            """,
            new { userId, viewer, beforeTime, beforeId, limit })];
    }

    public async Task<IReadOnlyList<PersonRow>> FollowingAsync(
        long userId, long viewer, long beforeTime, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<PersonRow>(
            $"""
            select {PersonColumns} from follows f join users u on u.id = f.followee_id
            where f.follower_id = @userId and (f.created_at, u.id) < (@beforeTime, @beforeId)
              and {BlockStore.Shows("u.id")}
            order by f.created_at desc, u.id desc limit @limit
            """,
            new { userId, viewer, beforeTime, beforeId, limit })];
    }

    /// <summary>Follows; false when it was so already.</summary>
    public static bool Insert(WriteTransaction tx, long follower, long followee, DateTimeOffset at) => tx.Execute(
        """
        insert into follows (follower_id, followee_id, created_at) values (@follower, @followee, @at)
        on conflict do nothing
        """,
        new { follower, followee, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Stops following; false when it was so already.</summary>
    public static bool Delete(WriteTransaction tx, long follower, long followee) => tx.Execute(
        "delete from follows where follower_id = @follower and followee_id = @followee",
        new { follower, followee }) == 1;

    /// <summary>How many people <paramref name="follower"/> follows.</summary>
    public static long Count(WriteTransaction tx, long follower) => tx.ExecuteScalar<long>(
        "select count(*) from follows where follower_id = @follower", new { follower });
}
