using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>
/// Messages in SQL. Whatever is read for a person is joined with their seat, so that what was written before they came in
/// is in no answer, count or cursor.
/// </summary>
internal sealed class MessageStore(Database database)
{
    private const string Columns =
        """
        select x.id, x.conversation_id, x.seq, x.author_id, u.handle as author_handle, u.name as author_name, x.text,
               x.created_at, x.edited_at, x.deleted_at
        from messages x join users u on u.id = x.author_id
        """;

    private const string Seen =
        """
        join conversation_members m on m.conversation_id = x.conversation_id and m.user_id = @userId
            and x.seq > m.joined_seq
        """;

    /// <summary>For events, which are given to none who may not see them.</summary>
    public async Task<IReadOnlyList<MessageRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<MessageRow>(
            $"{Columns} where {database.Dialect.IsAnyOf("x.id", "ids")}", new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>One message, as a member may see it.</summary>
    public async Task<MessageRow?> FindAsync(long id, long conversationId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<MessageRow>(
            $"{Columns} {Seen} where x.id = @id and x.conversation_id = @conversationId", new { id, conversationId, userId });
    }

    /// <summary>The newest of those before a number, newest first.</summary>
    public async Task<IReadOnlyList<MessageRow>> BeforeAsync(long conversationId, long userId, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<MessageRow>(
            $"""
            {Columns} {Seen} where x.conversation_id = @conversationId and x.seq < @before
            order by x.seq desc limit @limit
            """,
            new { conversationId, userId, before, limit })];
    }

    /// <summary>The oldest of those after a number, oldest first.</summary>
    public async Task<IReadOnlyList<MessageRow>> AfterAsync(long conversationId, long userId, long after, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<MessageRow>(
            $"""
            {Columns} {Seen} where x.conversation_id = @conversationId and x.seq > @after
            order by x.seq limit @limit
            """,
            new { conversationId, userId, after, limit })];
    }

    /// <summary>The newest message of each conversation that the person may see.</summary>
    public async Task<IReadOnlyDictionary<long, MessageRow>> LastAsync(IReadOnlyCollection<long> conversations, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<MessageRow>(
            $"""
            {Columns} {Seen} join conversations c on c.id = x.conversation_id and c.last_seq = x.seq
            where {database.Dialect.IsAnyOf("c.id", "conversations")}
            """,
            new { userId, conversations = database.Dialect.List(conversations) });
        return rows.ToDictionary(row => row.ConversationId);
    }

    /// <summary>Who wrote a message that the person may see and that was not deleted; 0 when there is none.</summary>
    public static long AuthorOf(WriteTransaction tx, long id, long conversationId, long userId) =>
        tx.ExecuteScalar<long?>(
            $"""
            select x.author_id from messages x {Seen}
            where x.id = @id and x.conversation_id = @conversationId and x.deleted_at is null
            """,
            new { id, conversationId, userId }) ?? 0;

    public static void Insert(
        WriteTransaction tx, long id, long conversationId, int seq, long authorId, string text, DateTimeOffset at) =>
        tx.Execute(
            """
            insert into messages (id, conversation_id, seq, author_id, text, created_at)
            values (@id, @conversationId, @seq, @authorId, @text, @at)
            """,
            new { id, conversationId, seq, authorId, text, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Changes the text; false when it is that already.</summary>
    public static bool Reword(WriteTransaction tx, long id, string text, DateTimeOffset at) => tx.Execute(
        "update messages set text = @text, edited_at = @at where id = @id and text <> @text",
        new { id, text, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Leaves the place of a message, without what was written.</summary>
    public static void Empty(WriteTransaction tx, long id, DateTimeOffset at) => tx.Execute(
        "update messages set text = '', deleted_at = @at where id = @id", new { id, at = at.ToUnixTimeMilliseconds() });
}
