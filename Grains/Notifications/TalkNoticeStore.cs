using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>What is asked of private conversations: who is in, and what waits there unread. Never what was said.</summary>
internal sealed class TalkNoticeStore(Database database)
{
    // What somebody m should be told of a message x: unread, seen by them, not of somebody they do not hear.
    private const string Waits =
        """
        x.conversation_id = m.conversation_id and x.seq > m.read_seq and x.seq > m.joined_seq and x.deleted_at is null
        and x.author_id <> m.user_id and m.is_muted = 0
        and not exists (select 1 from blocks b where b.user_id = m.user_id and b.other_id = x.author_id)
        and not exists (select 1 from notification_mutes q
                        where q.user_id = m.user_id and q.kind = 3 and q.object_id = x.author_id)
        """;

    /// <summary>Those for whom a message waits and whose digest is not due yet.</summary>
    public async Task<IReadOnlyList<long>> WaitingAsync(long messageId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select m.user_id from messages x join conversation_members m on {Waits}
            where x.id = @messageId
              and not exists (select 1 from digests d where d.user_id = m.user_id and d.due_at is not null)
            order by m.user_id limit @limit
            """,
            new { messageId, limit = Limits.GroupMembersMax })];
    }

    /// <summary>Conversations in which messages wait that were written since.</summary>
    public async Task<int> UnreadAsync(long userId, long since)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            $"""
            select count(*) from conversation_members m
            where m.user_id = @userId and exists (select 1 from messages x where {Waits} and x.created_at > @since)
            """,
            new { userId, since });
    }

    /// <summary>Whether somebody is in a group.</summary>
    public async Task<bool> IsInGroupAsync(long conversationId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            """
            select count(*) from conversation_members m join conversations c on c.id = m.conversation_id
            where m.conversation_id = @conversationId and m.user_id = @userId and c.kind = 1
            """,
            new { conversationId, userId }) > 0;
    }
}
