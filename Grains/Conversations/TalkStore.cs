using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Private conversations and their members in SQL.</summary>
internal sealed class TalkStore(Database database)
{
    private const string Columns =
        """
        select c.id, c.kind, c.title, c.low_id, c.high_id, c.created_at, c.active_at, c.last_seq, c.member_count, c.version
        from conversations c
        """;

    private const string Unread =
        """
        (select count(*) from messages x
         where x.conversation_id = m.conversation_id and x.seq > m.read_seq and x.deleted_at is null)
        """;

    // Who is blocked is shown nothing of a conversation with who blocked them; the other keeps what was said.
    private const string Shown =
        """
        not exists (select 1 from blocks b where b.user_id = m.user_id and b.side = 2
                    and b.other_id = case when c.low_id = m.user_id then c.high_id else c.low_id end)
        """;

    public async Task<TalkRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<TalkRow>($"{Columns} where c.id = @id", new { id });
    }

    /// <summary>Those of these conversations that there are.</summary>
    public async Task<IReadOnlyList<TalkRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<TalkRow>(
            $"{Columns} where {database.Dialect.IsAnyOf("c.id", "ids")}", new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>A page of somebody's conversations, the one active last first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="withId">Only the one with this person; 0 for all.</param>
    /// <param name="beforeTime">Before this time,</param>
    /// <param name="beforeId">and at that time before this id.</param>
    /// <param name="limit">At most so many.</param>
    public async Task<IReadOnlyList<TalkRow>> ListAsync(
        long userId, long withId, long beforeTime, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<TalkRow>(
            $"""
            {Columns} join conversation_members m on m.conversation_id = c.id and m.user_id = @userId
            where (c.active_at, c.id) < (@beforeTime, @beforeId) and {Shown}
                and (@withId = 0 or (c.low_id = @low and c.high_id = @high))
            order by c.active_at desc, c.id desc limit @limit
            """,
            new
            {
                userId,
                withId,
                low = Math.Min(userId, withId),
                high = Math.Max(userId, withId),
                beforeTime,
                beforeId,
                limit,
            })];
    }

    /// <summary>Somebody's seats in those of these conversations that they are in and that are shown to them.</summary>
    public async Task<IReadOnlyDictionary<long, SeatRow>> SeatsAsync(IReadOnlyCollection<long> conversations, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<SeatRow>(
            $"""
            select m.conversation_id, m.joined_seq, m.delivered_seq, m.read_seq, m.is_muted, {Unread} as unread
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.user_id = @userId and {database.Dialect.IsAnyOf("m.conversation_id", "conversations")} and {Shown}
            """,
            new { userId, conversations = database.Dialect.List(conversations) });
        return rows.ToDictionary(row => row.ConversationId);
    }

    /// <summary>Where somebody is in, and from which message on they see it.</summary>
    public async Task<IReadOnlyList<(long Id, int JoinedSeq)>> SeatsOfAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Id, long Seq)>(
            $"""
            select m.conversation_id, m.joined_seq
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.user_id = @userId and {Shown}
            """,
            new { userId })).Select(row => (row.Id, (int)row.Seq))];
    }

    /// <summary>Unread messages of somebody in all conversations that they did not mute.</summary>
    public async Task<int> UnreadAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            $"""
            select coalesce(sum({Unread}), 0)
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.user_id = @userId and m.is_muted = 0 and c.last_seq > m.read_seq and {Shown}
            """,
            new { userId });
    }

    /// <summary>The members who are in longest, of each conversation at most so many.</summary>
    public async Task<ILookup<long, TalkMemberRow>> FirstMembersAsync(IReadOnlyCollection<long> conversations, int most)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<TalkMemberRow>(
            $"""
            select m.conversation_id, m.user_id, u.handle, u.name, m.joined_at, m.delivered_seq, m.read_seq
            from (select conversation_id, user_id, joined_at, delivered_seq, read_seq,
                         row_number() over (partition by conversation_id order by joined_at, user_id) as place
                  from conversation_members
                  where {database.Dialect.IsAnyOf("conversation_id", "conversations")}) m
            join users u on u.id = m.user_id
            where m.place <= @most order by m.conversation_id, m.place
            """,
            new { most, conversations = database.Dialect.List(conversations) });
        return rows.ToLookup(row => row.ConversationId);
    }

    /// <summary>A page of the members, by name.</summary>
    public async Task<IReadOnlyList<TalkMemberRow>> MembersAsync(long id, string afterName, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<TalkMemberRow>(
            """
            select m.conversation_id, m.user_id, u.handle, u.name, u.name_folded, u.job_title, m.joined_at
            from conversation_members m join users u on u.id = m.user_id
            where m.conversation_id = @id and (u.name_folded, u.id) > (@afterName, @afterId)
            order by u.name_folded, u.id limit @limit
            """,
            new { id, afterName, afterId, limit })];
    }

    /// <summary>The conversation at this point of the write order; others who write in it wait. Null for none.</summary>
    public static TalkRow? Hold(WriteTransaction tx, long id) =>
        tx.QuerySingleOrDefault<TalkRow>($"{Columns} where c.id = @id{tx.Dialect.LockRows}", new { id });

    /// <summary>Somebody's seat at this point of the write order; null when they are not in.</summary>
    public static SeatRow? Seat(WriteTransaction tx, long id, long userId) => tx.QuerySingleOrDefault<SeatRow>(
        """
        select conversation_id, joined_seq, delivered_seq, read_seq, is_muted, 0 as unread
        from conversation_members where conversation_id = @id and user_id = @userId
        """,
        new { id, userId });

    /// <summary>What somebody who has read up to a number has left.</summary>
    public static int UnreadAfter(WriteTransaction tx, long id, int seq) => (int)tx.ExecuteScalar<long>(
        "select count(*) from messages where conversation_id = @id and seq > @seq and deleted_at is null", new { id, seq });

    /// <summary>The conversation of two people; 0 when there is none.</summary>
    public static long PairOf(WriteTransaction tx, long low, long high) => tx.ExecuteScalar<long?>(
        "select id from conversations where low_id = @low and high_id = @high", new { low, high }) ?? 0;

    /// <summary>Writes a new conversation; false when the two people have one.</summary>
    public static bool Insert(WriteTransaction tx, TalkRow talk) => tx.Execute(
        """
        insert into conversations
            (id, kind, title, low_id, high_id, created_at, active_at, last_seq, member_count, version)
        values (@Id, @Kind, @Title, @LowId, @HighId, @CreatedAt, @ActiveAt, 0, @MemberCount, 1)
        on conflict (low_id, high_id) do nothing
        """,
        new { talk.Id, talk.Kind, talk.Title, talk.LowId, talk.HighId, talk.CreatedAt, talk.ActiveAt, talk.MemberCount }) == 1;

    /// <summary>Writes what changed of the conversation itself.</summary>
    public static void Update(WriteTransaction tx, TalkRow talk) => tx.Execute(
        """
        update conversations set title = @Title, active_at = @ActiveAt, last_seq = @LastSeq, member_count = @MemberCount,
            version = @Version
        where id = @Id
        """,
        new { talk.Id, talk.Title, talk.ActiveAt, talk.LastSeq, talk.MemberCount, talk.Version });

    /// <summary>Forgets a conversation that nobody is in, with its messages.</summary>
    public static void Forget(WriteTransaction tx, long id) => tx.Execute("delete from conversations where id = @id", new { id });

    public static void Enter(WriteTransaction tx, long id, long userId, int seq, DateTimeOffset at) => tx.Execute(
        """
        insert into conversation_members (conversation_id, user_id, joined_at, joined_seq, delivered_seq, read_seq)
        values (@id, @userId, @at, @seq, @seq, @seq)
        """,
        new { id, userId, seq, at = at.ToUnixTimeMilliseconds() });

    public static void Leave(WriteTransaction tx, long id, long userId) => tx.Execute(
        "delete from conversation_members where conversation_id = @id and user_id = @userId", new { id, userId });

    public static void Mark(WriteTransaction tx, long id, long userId, int delivered, int read) => tx.Execute(
        """
        update conversation_members set delivered_seq = @delivered, read_seq = @read
        where conversation_id = @id and user_id = @userId
        """,
        new { id, userId, delivered, read });

    public static void Mute(WriteTransaction tx, long id, long userId, bool isMuted) => tx.Execute(
        "update conversation_members set is_muted = @muted where conversation_id = @id and user_id = @userId",
        new { id, userId, muted = isMuted ? 1 : 0 });

    /// <summary>In how many conversations somebody is.</summary>
    public static long CountOf(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from conversation_members where user_id = @userId", new { userId });

    /// <summary>Those of these people who have a profile, and on no side of a block with the viewer.</summary>
    public static IReadOnlyList<long> WhoMayBeAsked(
        WriteTransaction tx, IReadOnlyCollection<string> handles, long viewer, IReadOnlyCollection<long> populations) =>
        tx.Query<long>(
            $"""
            select u.id from users u
            where {tx.Dialect.IsAnyOf("u.handle", "handles")} and {tx.Dialect.IsAnyOf("u.population", "populations")}
                and {BlockStore.Shows("u.id")}
            order by u.id{tx.Dialect.Text.KeepRows}
            """,
            new { handles = tx.Dialect.List(handles), viewer, populations = tx.Dialect.List(populations) });
}
