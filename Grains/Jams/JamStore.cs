using System.Collections.Immutable;
using Dapper;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Jams in SQL: plans, people, and what animators did.</summary>
internal sealed class JamStore(Database database)
{
    private const string Columns =
        """
        id, community_id, title, challenge, zone, languages, populations, members_only, voting, budget, per_idea, paused_at,
        ends_at, spotlight_id, announcement, poll_id, duty_id, duty_at, duty_note, milestones, created_by, created_at, version
        """;

    public async Task<JamRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<JamRow>($"select {Columns} from jams where id = @id", new { id });
    }

    public async Task<IReadOnlyList<JamRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamRow>(
            $"select {Columns} from jams where {database.Dialect.IsAnyOf("id", "ids")}", new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>Those that the viewer sees, the one that ends last first.</summary>
    public async Task<IReadOnlyList<JamRow>> ListAsync(Caller viewer, bool open, long beforeEnd, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamRow>(
            $"""
            select {Columns} from jams j where {JamAccessStore.Seen} and (j.ends_at, j.id) < (@beforeEnd, @beforeId)
            order by j.ends_at desc, j.id desc limit @limit
            """,
            new
            {
                open = open ? 1 : 0, viewer = viewer.UserId, bit = PopulationBits.Of(viewer.Population), beforeEnd, beforeId,
                limit,
            })];
    }

    public async Task<ILookup<long, JamPhaseRow>> PhasesAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<JamPhaseRow, long, (long Jam, JamPhaseRow Row)>(
            $"""
            select kind, opens_at, closes_at, allows, shows_tallies, jam_id from jam_phases
            where {database.Dialect.IsAnyOf("jam_id", "ids")} order by jam_id, position
            """,
            (row, jam) => (jam, row), new { ids = database.Dialect.List(ids) }, splitOn: "jam_id"))
            .ToLookup(one => one.Jam, one => one.Row);
    }

    public async Task<ILookup<long, JamThemeRow>> ThemesAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<JamThemeRow, long, (long Jam, JamThemeRow Row)>(
            $"""
            select number, name, question, jam_id from jam_themes
            where {database.Dialect.IsAnyOf("jam_id", "ids")} order by jam_id, number
            """,
            (row, jam) => (jam, row), new { ids = database.Dialect.List(ids) }, splitOn: "jam_id"))
            .ToLookup(one => one.Jam, one => one.Row);
    }

    public async Task<ILookup<long, JamPersonRow>> PeopleAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<JamPersonRow>(
            $"""
            select jam_id, user_id, role, theme, position from jam_people
            where {database.Dialect.IsAnyOf("jam_id", "ids")} order by jam_id, role, theme, position
            """,
            new { ids = database.Dialect.List(ids) })).ToLookup(row => row.JamId);
    }

    /// <summary>How the communities that host jams are shown.</summary>
    public async Task<IReadOnlyDictionary<long, CommunityRef>> HostsAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Id, string Slug, string Name)>(
            $"select id, slug, name from communities where {database.Dialect.IsAnyOf("id", "ids")}",
            new { ids = database.Dialect.List(ids) })).ToDictionary(row => row.Id, row => new CommunityRef(row.Slug, row.Name));
    }

    /// <summary>What jams have come to; merged ideas are counted where they are shown.</summary>
    public async Task<IReadOnlyDictionary<long, JamFigures>> FiguresAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Jam, long People, long Ideas, long Comments, long Votes, long Followers)>(
            $"""
            select j.id, (select count(*) from jam_participants p where p.jam_id = j.id),
                (select count(*) from jam_ideas i where i.jam_id = j.id and i.state = 0),
                (select cast(coalesce(sum(p.comment_count), 0) as bigint) from jam_ideas i join posts p on p.id = i.post_id
                 where i.jam_id = j.id and i.state in (0, 1)),
                (select cast(coalesce(sum(i.votes), 0) as bigint) from jam_ideas i where i.jam_id = j.id and i.state = 0),
                (select count(*) from jam_follows f where f.jam_id = j.id and f.following = 1)
            from jams j where {database.Dialect.IsAnyOf("j.id", "ids")}
            """,
            new { ids = database.Dialect.List(ids) });
        return rows.ToDictionary(
            row => row.Jam,
            row => new JamFigures(
                (int)row.People, (int)row.Ideas, (int)row.Comments, (int)row.Votes, (int)row.Followers));
    }

    /// <summary>What somebody has given in a jam.</summary>
    public async Task<int> SpentAsync(long jamId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            "select coalesce(sum(spent), 0) from jam_ballots where jam_id = @jamId and user_id = @userId", new { jamId, userId });
    }

    /// <summary>Since when the clock stands still, and what the open phase allows; null when there is no such jam.</summary>
    public static (long? PausedAt, int? Allows)? DoorAt(WriteTransaction tx, long id, DateTimeOffset now)
    {
        var rows = tx.Query<(long? PausedAt, int? Allows)>(
            """
            select j.paused_at, p.allows from jams j
            left join jam_phases p on p.jam_id = j.id and p.opens_at <= @now and @now < p.closes_at
            where j.id = @id
            """,
            new { id, now = now.ToUnixTimeMilliseconds() });
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Whether there is such a jam, at this point of the write order.</summary>
    public static bool Exists(WriteTransaction tx, long id) =>
        tx.ExecuteScalar<long>("select count(*) from jams where id = @id", new { id }) > 0;

    /// <summary>Who sees it, of those who read the community.</summary>
    public static long PopulationsOf(WriteTransaction tx, long id) =>
        tx.ExecuteScalar<long>("select populations from jams where id = @id", new { id });

    /// <summary>Whether everybody reads the community, at this point of the write order.</summary>
    public static bool IsOpen(WriteTransaction tx, long communityId) =>
        tx.ExecuteScalar<long>("select access from communities where id = @communityId", new { communityId }) == 0;

    public static void Insert(WriteTransaction tx, JamRow row) => tx.Execute(
        $"""
        insert into jams ({Columns}, told, turned_at)
        values (@Id, @CommunityId, @Title, @Challenge, @Zone, @Languages, @Populations, @MembersOnly, @Voting, @Budget,
                @PerIdea, @PausedAt, @EndsAt, @SpotlightId, @Announcement, @PollId, @DutyId, @DutyAt,
                @DutyNote, @Milestones, @CreatedBy, @CreatedAt, @Version, 0, 0)
        """,
        row);

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, JamRow row) => tx.Execute(
        """
        update jams set title = @Title, challenge = @Challenge, paused_at = @PausedAt, ends_at = @EndsAt,
            spotlight_id = @SpotlightId, announcement = @Announcement, poll_id = @PollId, duty_id = @DutyId,
            duty_at = @DutyAt, duty_note = @DutyNote, version = @Version
        where id = @Id and version = @Version - 1
        """,
        row) == 1;

    /// <summary>Says that the phases changed at a time; false when it was said.</summary>
    public static bool Turn(WriteTransaction tx, long id, long at) =>
        tx.Execute("update jams set turned_at = @at where id = @id and turned_at < @at", new { id, at }) == 1;

    /// <summary>When phases were last said to have changed.</summary>
    public async Task<long> TurnedAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>("select turned_at from jams where id = @id", new { id });
    }

    public static void Delete(WriteTransaction tx, long id) => tx.Execute("delete from jams where id = @id", new { id });

    public static void PutPhases(WriteTransaction tx, long id, ImmutableArray<JamPhaseRow> phases)
    {
        tx.Execute("delete from jam_phases where jam_id = @id", new { id });
        for (var position = 0; position < phases.Length; position++)
        {
            var phase = phases[position];
            tx.Execute(
                """
                insert into jam_phases (jam_id, position, kind, opens_at, closes_at, allows, shows_tallies)
                values (@id, @position, @Kind, @OpensAt, @ClosesAt, @Allows, @ShowsTallies)
                """,
                new { id, position, phase.Kind, phase.OpensAt, phase.ClosesAt, phase.Allows, phase.ShowsTallies });
        }
    }

    public static void PutThemes(WriteTransaction tx, long id, ImmutableArray<JamThemeRow> themes)
    {
        foreach (var theme in themes)
        {
            tx.Execute(
                """
                insert into jam_themes (jam_id, number, name, question) values (@id, @Number, @Name, @Question)
                on conflict (jam_id, number) do update set name = excluded.name, question = excluded.question
                """,
                new { id, theme.Number, theme.Name, theme.Question });
        }
    }

    public static void PutPeople(WriteTransaction tx, long id, ImmutableArray<JamPersonRow> people)
    {
        tx.Execute("delete from jam_people where jam_id = @id", new { id });
        foreach (var one in people)
        {
            tx.Execute(
                """
                insert into jam_people (jam_id, user_id, role, theme, position)
                values (@id, @UserId, @Role, @Theme, @Position) on conflict do nothing
                """,
                new { id, one.UserId, one.Role, one.Theme, one.Position });
        }
    }

    /// <summary>What animators did, the newest first.</summary>
    public async Task<IReadOnlyList<JamActionRow>> ActionsAsync(long jamId, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamActionRow>(
            """
            select id, actor_id, action, idea_id, detail, at from jam_actions where jam_id = @jamId and id < @before
            order by id desc limit @limit
            """,
            new { jamId, before, limit })];
    }

    /// <summary>Writes down what an animator did.</summary>
    public static void Record(
        WriteTransaction tx, long id, long jamId, long actorId, string action, long? ideaId, string detail, DateTimeOffset at) =>
        tx.Execute(
            """
            insert into jam_actions (id, jam_id, actor_id, action, idea_id, detail, at)
            values (@id, @jamId, @actorId, @action, @ideaId, @detail, @at)
            """,
            new { id, jamId, actorId, action, ideaId, detail, at = at.ToUnixTimeMilliseconds() });
}
