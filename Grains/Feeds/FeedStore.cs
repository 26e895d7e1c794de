using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Feeds;

/// <summary>The home timeline in SQL: read when a feed wakes, and for what is older than it holds.</summary>
internal sealed class FeedStore(Database database)
{
    /// <summary>Newest first, older than <paramref name="before"/>.</summary>
    public async Task<ImmutableArray<long>> ReadAsync(long userId, bool open, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select p.id from posts p
            where p.deleted_at is null and p.id < @before and (
                exists (select 1 from memberships m
                        where m.user_id = @userId and m.community_id = p.community_id and m.state = 3)
                or ((p.author_id = @userId
                     or exists (select 1 from follows f where f.follower_id = @userId and f.followee_id = p.author_id))
                    and (p.community_id is null
                         or (@open = 1 and exists (select 1 from communities c where c.id = p.community_id and c.access = 0)))))
            order by p.id desc limit @limit
            """,
            new { userId, open = open ? 1 : 0, before, limit })];
    }

    public async Task<IReadOnlyList<long>> FolloweesAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            "select followee_id from follows where follower_id = @userId", new { userId })];
    }

    public async Task<IReadOnlyList<long>> CommunitiesAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            "select community_id from memberships where user_id = @userId and state = 3", new { userId })];
    }
}
