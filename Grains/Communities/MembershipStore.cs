using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

/// <summary>Memberships in SQL.</summary>
internal sealed class MembershipStore(Database database)
{
    private const string MemberColumns =
        "m.user_id, u.handle, u.name, u.job_title, m.state, m.role, m.since";

    public async Task<Dictionary<long, Membership>> LoadAsync(long communityId)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long UserId, int State, int Role, long Since, int Quiet)>(
            "select user_id, state, role, since, quiet from memberships where community_id = @communityId", new { communityId });
        return rows.ToDictionary(
            row => row.UserId,
            row => new Membership((MembershipState)row.State, (CommunityRole)row.Role, row.Since, row.Quiet != 0));
    }

    public async Task<IReadOnlyList<MemberRow>> ListAsync(
        long communityId, MembershipState state, long afterSince, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<MemberRow>(
            $"""
            select {MemberColumns} from memberships m join users u on u.id = m.user_id
            where m.community_id = @communityId and m.state = @state and m.quiet = 0
              and (m.since, m.user_id) > (@afterSince, @afterId)
            order by m.since, m.user_id limit @limit
            """,
            new { communityId, state = (int)state, afterSince, afterId, limit })];
    }

    public async Task<MemberRow?> FindAsync(long communityId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<MemberRow>(
            $"""
            select {MemberColumns} from memberships m join users u on u.id = m.user_id
            where m.community_id = @communityId and m.user_id = @userId
            """,
            new { communityId, userId });
    }

    public async Task<int> CountAsync(long communityId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<int>(
            "select count(*) from memberships where community_id = @communityId and state = 3", new { communityId });
    }

    public static void Put(WriteTransaction tx, long communityId, long userId, Membership membership) => tx.Execute(
        """
        insert into memberships (community_id, user_id, state, role, since, quiet)
        values (@communityId, @userId, @state, @role, @since, @quiet)
        on conflict (community_id, user_id) do update
            set state = excluded.state, role = excluded.role, since = excluded.since, quiet = excluded.quiet
        """,
        new
        {
            communityId,
            userId,
            state = (int)membership.State,
            role = (int)membership.Role,
            since = membership.Since,
            quiet = membership.IsQuiet ? 1 : 0,
        });

    public static void Delete(WriteTransaction tx, long communityId, long userId) => tx.Execute(
        "delete from memberships where community_id = @communityId and user_id = @userId", new { communityId, userId });

    public static long CountOf(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from memberships where user_id = @userId", new { userId });
}
