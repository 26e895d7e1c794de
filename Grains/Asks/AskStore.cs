using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Asks;

/// <summary>Sessions in SQL.</summary>
internal sealed class AskStore(Database database)
{
    private const string Columns = "id, title, intro, opens_at, closes_at, populations, created_by, created_at, version";

    public async Task<AskRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<AskRow>($"select {Columns} from asks where id = @id", new { id });
    }

    public async Task<IReadOnlyList<AskRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<AskRow>(
            $"select {Columns} from asks where {database.Dialect.IsAnyOf("id", "ids")}",
            new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>Those that the viewer sees, the one that closes last first.</summary>
    public async Task<IReadOnlyList<AskRow>> ListAsync(
        Caller viewer, bool all, long beforeClosing, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<AskRow>(
            $"""
            select {Columns} from asks a where {AskAccessStore.Seen} and (a.closes_at, a.id) < (@beforeClosing, @beforeId)
            order by a.closes_at desc, a.id desc limit @limit
            """,
            new
            {
                all = all ? 1 : 0, bit = PopulationBits.Of(viewer.Population), viewer = viewer.UserId, beforeClosing, beforeId,
                limit,
            })];
    }

    /// <summary>Whether the viewer sees a session.</summary>
    public async Task<bool> SeesAsync(Caller viewer, bool all, long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            $"select count(*) from asks a where a.id = @id and {AskAccessStore.Seen}",
            new { id, all = all ? 1 : 0, bit = PopulationBits.Of(viewer.Population), viewer = viewer.UserId }) > 0;
    }

    /// <summary>What all the sessions that the viewer sees have come to.</summary>
    public async Task<AskFigures> FiguresAsync(Caller viewer, bool all)
    {
        await using var connection = await database.OpenReadAsync();
        var row = await connection.QuerySingleAsync<(long Questions, long Votes, long Answered, long Promised)>(
            $"""
            select {AskQuestionStore.Counted} from ask_questions q join asks a on a.id = q.ask_id
            where q.state in (0, 1, 2) and {AskAccessStore.Seen}
            """,
            new { all = all ? 1 : 0, bit = PopulationBits.Of(viewer.Population), viewer = viewer.UserId });
        return new((int)row.Questions, (int)row.Votes, (int)row.Answered, (int)row.Promised);
    }

    /// <summary>Who answers in which session, in order.</summary>
    public async Task<ILookup<long, long>> HostsAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Ask, long User)>(
            $"select ask_id, user_id from ask_hosts where {database.Dialect.IsAnyOf("ask_id", "ids")} order by ask_id, position",
            new { ids = database.Dialect.List(ids) })).ToLookup(row => row.Ask, row => row.User);
    }

    public static void Insert(WriteTransaction tx, AskRow row) => tx.Execute(
        $"""
        insert into asks ({Columns})
        values (@Id, @Title, @Intro, @OpensAt, @ClosesAt, @Populations, @CreatedBy, @CreatedAt, @Version)
        """,
        row);

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, AskRow row) => tx.Execute(
        """
        update asks set title = @Title, intro = @Intro, opens_at = @OpensAt, closes_at = @ClosesAt, version = @Version
        where id = @Id and version = @Version - 1
        """,
        row) == 1;

    public static bool Delete(WriteTransaction tx, long id) => tx.Execute("delete from asks where id = @id", new { id }) == 1;

    /// <summary>When it takes questions, at this point of the write order; null when it is gone.</summary>
    public static (long OpensAt, long ClosesAt)? Times(WriteTransaction tx, long id)
    {
        var rows = tx.Query<(long OpensAt, long ClosesAt)>("select opens_at, closes_at from asks where id = @id", new { id });
        return rows.Count == 0 ? null : rows[0];
    }

    public static void PutHosts(WriteTransaction tx, long id, ImmutableArray<long> hosts)
    {
        tx.Execute("delete from ask_hosts where ask_id = @id", new { id });
        for (var position = 0; position < hosts.Length; position++)
        {
            tx.Execute(
                "insert into ask_hosts (ask_id, user_id, position) values (@id, @user, @position)",
                new { id, user = hosts[position], position });
        }
    }
}
