using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Notifications as they are written, in SQL.</summary>
internal sealed class NotificationStore(Database database)
{
    /// <summary>The last event that the notifier acted on.</summary>
    public async Task<long> PositionAsync()
    {
        await using var connection = await database.OpenReadAsync();
        return await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select position from notifier where id = 0");
    }

    /// <summary>Moves the notifier on; false when another has moved it.</summary>
    public static bool Advance(WriteTransaction tx, long from, long to) => tx.Execute(
        "update notifier set position = @to where id = 0 and position = @from", new { from, to }) == 1;

    /// <summary>The open group that takes something in; null when there is none. Whoever reads it meanwhile waits.</summary>
    public static Group? FindOpen(WriteTransaction tx, long userId, NotificationKind kind, About about) =>
        tx.Query<Group>(
            $"""
            select id, user_id, in_tray from notifications
            where user_id = @userId and kind = @kind and object_id = @ObjectId and label = @Label and read_at is null
            order by id desc limit 1{tx.Dialect.LockRows}
            """,
            new { userId, kind = (int)kind, about.ObjectId, about.Label }) is [var found] ? found : null;

    /// <summary>Whether a thing has notified a person already.</summary>
    public static bool HasPart(WriteTransaction tx, long userId, NotificationKind kind, About about, long partId) =>
        tx.ExecuteScalar<long>(
            """
            select count(*) from notification_parts where user_id = @userId and kind = @kind and object_id = @ObjectId
              and label = @Label and part_id = @partId
            """,
            new { userId, kind = (int)kind, about.ObjectId, about.Label, partId }) > 0;

    /// <summary>Begins a group.</summary>
    public static void Insert(
        WriteTransaction tx, Group group, NotificationKind kind, About about, bool inDigest, DateTimeOffset at) => tx.Execute(
        """
        insert into notifications (id, user_id, kind, object_id, label, post_id, community_id, in_tray, in_digest,
            first_at, last_at, place)
        values (@Id, @UserId, @kind, @ObjectId, @Label, @PostId, @CommunityId, @InTray, @inDigest, @at, @at, 0)
        """,
        new
        {
            group.Id, group.UserId, kind = (int)kind, about.ObjectId, about.Label, about.PostId, about.CommunityId,
            group.InTray, inDigest = inDigest ? 1 : 0, at = at.ToUnixTimeMilliseconds(),
        });

    /// <summary>Puts something into a group.</summary>
    public static void InsertPart(
        WriteTransaction tx, Group group, NotificationKind kind, About about, long partId, long actorId, DateTimeOffset at) =>
        tx.Execute(
            """
            insert into notification_parts (user_id, kind, object_id, label, part_id, notification_id, actor_id, at)
            values (@UserId, @kind, @ObjectId, @Label, @partId, @Id, @actorId, @at)
            """,
            new
            {
                group.UserId, kind = (int)kind, about.ObjectId, about.Label, partId, group.Id, actorId,
                at = at.ToUnixTimeMilliseconds(),
            });

    /// <summary>Gives a group that something was added to its new place in the list.</summary>
    public static void Move(WriteTransaction tx, long id, long place, DateTimeOffset at) => tx.Execute(
        "update notifications set place = @place, last_at = @at where id = @id",
        new { id, place, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Takes parts out.</summary>
    /// <returns>The groups that they were in, each once.</returns>
    public static IReadOnlyList<Group> TakeOut(WriteTransaction tx, TakeBack taken)
    {
        var which =
            $"""
            x.object_id = @ObjectId and x.label = @Label and {tx.Dialect.IsAnyOf("x.kind", "kinds")}
              and (@any = 1 or x.part_id = @part) and x.part_id <> @ExceptPart and (@all = 1 or x.user_id = @only)
              and not {tx.Dialect.IsAnyOf("x.user_id", "except")}
            """;
        var parameters = new
        {
            taken.ObjectId,
            taken.Label,
            kinds = tx.Dialect.List([.. taken.Kinds.Select(kind => (long)kind)]),
            any = taken.PartId is null ? 1 : 0,
            part = taken.PartId ?? 0,
            taken.ExceptPart,
            all = taken.OnlyOf is null ? 1 : 0,
            only = taken.OnlyOf ?? 0,
            except = tx.Dialect.List(taken.ExceptOf),
        };
        var groups = tx.Query<Group>(
            $"""
            select n.id, n.user_id, n.in_tray from notifications n
            where n.id in (select x.notification_id from notification_parts x where {which}) order by n.id
            """,
            parameters);
        if (groups.Count > 0)
        {
            tx.Execute(
                $"""
                delete from notification_parts
                where (user_id, kind, object_id, label, part_id) in (
                    select x.user_id, x.kind, x.object_id, x.label, x.part_id from notification_parts x where {which})
                """,
                parameters);
        }

        foreach (var group in groups)
        {
            tx.Execute(
                """
                delete from notifications where id = @Id
                  and not exists (select 1 from notification_parts x where x.notification_id = @Id)
                """,
                new { group.Id });
        }

        return groups;
    }

    /// <summary>What is told of a thread: the newest, at most so many as are told at once.</summary>
    public static IReadOnlyList<Group> Of(WriteTransaction tx, long postId) => tx.Query<Group>(
        "select id, user_id, in_tray from notifications where post_id = @postId order by id desc limit @limit",
        new { postId, limit = Limits.NotificationsRefreshedMax });

    /// <summary>Forgets all about a thread.</summary>
    /// <returns>The groups that there were.</returns>
    public static IReadOnlyList<Group> Forget(WriteTransaction tx, long postId)
    {
        var groups = Of(tx, postId);
        tx.Execute("delete from notifications where post_id = @postId", new { postId });
        return groups;
    }

    /// <summary>Marks one of a person's as read; false when it was, or is none.</summary>
    public static bool MarkRead(WriteTransaction tx, long userId, long id, DateTimeOffset at) => tx.Execute(
        "update notifications set read_at = @at where id = @id and user_id = @userId and read_at is null",
        new { id, userId, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Marks all of a person's up to a place as read.</summary>
    public static int MarkReadTo(WriteTransaction tx, long userId, long place, DateTimeOffset at) => tx.Execute(
        "update notifications set read_at = @at where user_id = @userId and place <= @place and read_at is null",
        new { userId, place, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Forgets what is older.</summary>
    /// <returns>Those who had not read some of it.</returns>
    public static IReadOnlyList<long> ForgetBefore(WriteTransaction tx, DateTimeOffset before, int limit)
    {
        const string Old = "select n.id from notifications n where n.last_at < @before order by n.last_at limit @limit";
        var parameters = new { before = before.ToUnixTimeMilliseconds(), limit };
        var users = tx.Query<long>(
            $"select distinct user_id from notifications where read_at is null and id in ({Old})", parameters);
        tx.Execute($"delete from notifications where id in ({Old})", parameters);
        return users;
    }

    /// <summary>Says that a person's digest is due, unless it is already.</summary>
    public static void MakeDue(WriteTransaction tx, long userId, DateTimeOffset due) => tx.Execute(
        """
        insert into digests (user_id, due_at, up_to, made_at) values (@userId, @due, 0, 0)
        on conflict (user_id) do update set due_at = coalesce(digests.due_at, excluded.due_at)
        """,
        new { userId, due = due.ToUnixTimeMilliseconds() });
}
