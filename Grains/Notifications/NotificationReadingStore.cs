using System.Data.Common;
using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Notifications;

/// <summary>
/// Notifications as they are shown, in SQL. What one may not see (any more) is no row of any statement here: neither listed
/// nor counted; it is there again when one may see it again.
/// </summary>
internal sealed class NotificationReadingStore(Database database)
{
    private const int TextRead = 600;

    // Who is hidden by blocking did nothing.
    private const string ShownPart =
        """
        x.notification_id = n.id
        and not exists (select 1 from blocks xb where xb.user_id = @viewer and xb.other_id = x.actor_id)
        """;

    // An idea that animators hid, for who wrote it along: its thread is its publisher's alone, that it is hidden concerns all.
    private const string OwnHidden =
        """
        n.kind = 26 and exists (select 1 from posts p join jam_co_authors vc on vc.post_id = p.id and vc.user_id = @viewer
            where p.id = n.post_id and p.deleted_at is null and (
                exists (select 1 from communities pc where pc.id = p.community_id and pc.access = 0 and @open = 1)
                or exists (select 1 from memberships pm
                           where pm.community_id = p.community_id and pm.user_id = @viewer and pm.state = 3)))
        """;

    // The rule of each kind: threads by their post, communities by what one is there, questions by their session and state.
    private const string Visible =
        $"""
        n.user_id = @viewer and exists (select 1 from notification_parts x where {ShownPart})
        and (n.post_id is null or exists (select 1 from posts p where p.id = n.post_id and {PostAccessStore.Readable})
             or ({OwnHidden}))
        and (n.kind not in (8, 9, 10, 11) or exists (select 1 from memberships vm
             where vm.community_id = n.community_id and vm.user_id = @viewer
               and ((n.kind = 8 and vm.state = 2) or (n.kind in (9, 10) and vm.state = 3)
                    or (n.kind = 11 and vm.state = 3 and vm.role >= 1))))
        and (n.kind <> 25 or exists (select 1 from conversation_members vg
             where vg.conversation_id = n.object_id and vg.user_id = @viewer))
        and (n.kind <> 23 or exists (select 1 from comments vk where vk.id = n.object_id and vk.deleted_at is null))
        and (n.kind not in (20, 21, 22) or exists (select 1 from ask_questions q join asks a on a.id = q.ask_id
             where q.id = n.object_id and q.state = case when n.kind = 21 then 1 else 2 end and {AskAccessStore.Seen}))
        and (n.kind not in (30, 31) or exists (select 1 from jam_ideas vj where vj.post_id = n.object_id and vj.state = 0))
        """;

    // The newest part that is shown: comments, posts and people have ids that grow with time; thanks are a negative one.
    private static readonly string s_shown =
        $"""
        select n.id, n.kind, n.place, n.first_at, n.last_at, n.read_at, n.post_id, n.object_id, n.newest_part, n.count,
               c.slug as community_slug, c.name as community_name, substr(k.text, 1, {TextRead}) as comment_text,
               o.title as post_title, substr(o.text, 1, {TextRead}) as post_text, s.name as skill_name,
               r.role, coalesce(b.thanked, 0) as thanked, q.ask_id, substr(q.text, 1, {TextRead}) as question_text,
               q.promised_for, g.title as group_title, o.jam_id, w.status as idea_status
        from (
            select n.*, (select max(x.part_id) from notification_parts x where {ShownPart}) as newest_part,
                   (select count(distinct x.actor_id) from notification_parts x where {ShownPart}) as count
            from notifications n where n.in_tray >= @tray and {Visible} and
        """;

    private static readonly string s_joined =
        """
        ) n
        left join posts o on o.id = n.post_id
        left join comments k on k.id = case when n.kind = 23 then n.object_id else abs(n.newest_part) end
            and k.post_id = n.post_id and k.deleted_at is null
        left join communities c on c.id = n.community_id
        left join skills s on s.user_id = n.object_id and s.skill = n.label and n.kind = 15
        left join memberships r on r.community_id = n.community_id and r.user_id = @viewer
        left join ask_questions q on q.id = n.object_id and n.kind in (20, 21, 22)
        left join conversations g on g.id = n.object_id and n.kind = 25
        left join bottles b on b.post_id = n.post_id and n.kind = 14
        left join jam_outcomes w on w.idea_id = n.object_id and w.holds = 1 and n.kind in (30, 31)
        order by n.place desc
        """;

    /// <summary>A page of the tray, newest first.</summary>
    public async Task<IReadOnlyList<NotificationRow>> ListAsync(
        NotificationReader reader, bool unreadOnly, long before, int limit) => await ReadAsync(
            "n.place < @before and (@anyRead = 1 or n.read_at is null) order by n.place desc limit @limit",
            reader, new { tray = 1, before, anyRead = unreadOnly ? 0 : 1, limit });

    /// <summary>Those of <paramref name="ids"/> that are in the viewer's tray.</summary>
    public async Task<IReadOnlyList<NotificationRow>> FindAsync(
        IReadOnlyCollection<long> ids, NotificationReader reader) => await ReadAsync(
            database.Dialect.IsAnyOf("n.id", "ids"), reader, new { ids = database.Dialect.List(ids), tray = 1 });

    /// <summary>What a digest tells of: what is unread, and after the place of the last one.</summary>
    public async Task<IReadOnlyList<NotificationRow>> PendingAsync(NotificationReader reader, long after, int limit) =>
        await ReadAsync(
            "n.in_digest = 1 and n.read_at is null and n.place > @after order by n.place desc limit @limit",
            reader, new { tray = 0, after, limit });

    /// <summary>How many are unread.</summary>
    public async Task<int> UnreadAsync(NotificationReader reader)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            $"select count(*) from notifications n where n.in_tray = 1 and n.read_at is null and {Visible}",
            Of(reader));
    }

    /// <summary>The newest people of each group, as the viewer may see them.</summary>
    public async Task<ILookup<long, AuthorView>> ActorsAsync(IReadOnlyCollection<long> ids, long viewer)
    {
        if (ids.Count == 0) return Enumerable.Empty<long>().ToLookup(id => id, AuthorView (_) => null!);
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Id, string Handle, string Name)>(
            $"""
            select g.notification_id, u.handle, u.name from (
                select x.notification_id, x.actor_id, row_number() over (
                    partition by x.notification_id order by max(x.at) desc, x.actor_id) as rank
                from notifications n join notification_parts x on {ShownPart}
                where {database.Dialect.IsAnyOf("n.id", "ids")} group by x.notification_id, x.actor_id) g
            join users u on u.id = g.actor_id
            where g.rank <= @most order by g.notification_id, g.rank
            """,
            new { ids = database.Dialect.List(ids), viewer, most = Limits.NotificationActorsShown });
        return rows.ToLookup(row => row.Id, row => new AuthorView(row.Handle, row.Name));
    }

    private static DynamicParameters Of(NotificationReader reader) => new(new
    {
        viewer = reader.UserId,
        open = reader.IsOpen ? 1 : 0,
        bit = reader.PopulationBit,
        all = reader.IsTeam ? 1 : 0,
    });

    private async Task<IReadOnlyList<NotificationRow>> ReadAsync(string which, NotificationReader reader, object more)
    {
        var parameters = Of(reader);
        parameters.AddDynamicParams(more);
        await using DbConnection connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<NotificationRow>($"{s_shown} {which} {s_joined}", parameters)];
    }
}
