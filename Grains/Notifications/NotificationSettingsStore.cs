using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>What people set about notifications, in SQL.</summary>
internal sealed class NotificationSettingsStore(Database database, NotificationOptions options)
{
    private const string Columns =
        """
        user_id, tray_off, digest_off, quiet_from, quiet_to, zone, language, digest, digest_at, weekends, with_posts,
        1 as is_saved
        """;

    private const string Named =
        """
        select m.kind, m.at, cast(p.id as text) as key, p.title, p.text as name from notification_mutes m
            join posts p on m.kind = 1 and p.id = m.object_id where m.user_id = @viewer and
        """ + PostAccessStore.Readable +
        """
        union all select m.kind, m.at, c.slug, '', c.name from notification_mutes m
            join communities c on m.kind = 2 and c.id = m.object_id
            where m.user_id = @viewer and (c.access <> 2 or exists (select 1 from memberships s
                where s.community_id = c.id and s.user_id = @viewer and s.state in (2, 3)))
        union all select m.kind, m.at, u.handle, '', u.name from notification_mutes m
            join users u on m.kind = 3 and u.id = m.object_id
            where m.user_id = @viewer and not exists (
                select 1 from blocks b where b.user_id = @viewer and b.other_id = u.id)
        """;

    /// <summary>What a person set, or the defaults.</summary>
    public async Task<SettingsRow> FindAsync(long userId) => (await FindManyAsync([userId]))[userId];

    /// <summary>What people set, or the defaults.</summary>
    public async Task<IReadOnlyDictionary<long, SettingsRow>> FindManyAsync(IReadOnlyCollection<long> userIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = (await connection.QueryAsync<SettingsRow>(
            $"select {Columns} from notification_settings where {database.Dialect.IsAnyOf("user_id", "userIds")}",
            new { userIds = database.Dialect.List(userIds) })).ToDictionary(row => row.UserId);
        return userIds.Distinct().ToDictionary(
            id => id, id => rows.GetValueOrDefault(id)
                ?? new SettingsRow { UserId = id, Zone = options.TimeZone, Language = options.Language });
    }

    /// <summary>The time zone of a person.</summary>
    public TimeZoneInfo ZoneOf(SettingsRow settings) =>
        MemberTime.Find(settings.Zone) ?? MemberTime.Find(options.TimeZone) ?? TimeZoneInfo.Utc;

    /// <summary>What people muted.</summary>
    public async Task<ILookup<long, (MuteKind Kind, long Id)>> MutesAsync(IReadOnlyCollection<long> userIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long UserId, int Kind, long Id)>(
            $"select user_id, kind, object_id from notification_mutes where {database.Dialect.IsAnyOf("user_id", "userIds")}",
            new { userIds = database.Dialect.List(userIds) });
        return rows.ToLookup(row => row.UserId, row => ((MuteKind)row.Kind, row.Id));
    }

    /// <summary>What a person muted and may see, newest first.</summary>
    public async Task<IReadOnlyList<MuteRow>> NamedMutesAsync(long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<MuteRow>(
            $"select * from ({Named}) x order by x.at desc, x.key", new { viewer, open = open ? 1 : 0 })];
    }

    /// <summary>A person's population, which says what they may see; null when there is nobody.</summary>
    public async Task<Population?> PopulationAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (Population?)await connection.QuerySingleOrDefaultAsync<int?>(
            "select population from users where id = @userId", new { userId });
    }

    /// <summary>Keeps what a person set.</summary>
    public static void Put(WriteTransaction tx, SettingsRow row) => tx.Execute(
        """
        insert into notification_settings (user_id, tray_off, digest_off, quiet_from, quiet_to, zone, language, digest,
            digest_at, weekends, with_posts)
        values (@UserId, @TrayOff, @DigestOff, @QuietFrom, @QuietTo, @Zone, @Language, @Digest, @DigestAt, @Weekends,
            @WithPosts)
        on conflict (user_id) do update set tray_off = excluded.tray_off, digest_off = excluded.digest_off,
            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, zone = excluded.zone,
            language = excluded.language, digest = excluded.digest, digest_at = excluded.digest_at,
            weekends = excluded.weekends, with_posts = excluded.with_posts
        """,
        row);

    /// <summary>Moves a digest that is due to another time, or calls it off.</summary>
    public static void PutOff(WriteTransaction tx, long userId, DateTimeOffset? due) => tx.Execute(
        "update digests set due_at = @due where user_id = @userId and due_at is not null",
        new { userId, due = due?.ToUnixTimeMilliseconds() });

    /// <summary>Mutes; false when it was.</summary>
    public static bool Mute(WriteTransaction tx, long userId, MuteKind kind, long id, DateTimeOffset at) => tx.Execute(
        """
        insert into notification_mutes (user_id, kind, object_id, at) values (@userId, @kind, @id, @at)
        on conflict do nothing
        """,
        new { userId, kind = (int)kind, id, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Mutes no longer; false when it was not.</summary>
    public static bool Unmute(WriteTransaction tx, long userId, MuteKind kind, long id) => tx.Execute(
        "delete from notification_mutes where user_id = @userId and kind = @kind and object_id = @id",
        new { userId, kind = (int)kind, id }) == 1;

    /// <summary>How much a person muted.</summary>
    public static long CountMutes(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from notification_mutes where user_id = @userId", new { userId });
}
