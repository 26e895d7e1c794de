using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Ideas in SQL.</summary>
internal sealed class IdeaStore(Database database)
{
    /// <summary>Of <c>jam_ideas i</c> and <c>posts p</c>.</summary>
    public const string Columns =
        """
        i.post_id, i.jam_id, i.author_id, i.theme, i.builds_on, i.merged_into, i.root_id, i.state, i.reason, i.pin, i.points,
        i.votes, i.told, i.told_whole, case when i.called_at is null then 0 else 1 end as is_called, p.title,
        substr(p.text, 1, @characters) as text, p.comment_count, p.created_at
        """;

    private const string OwnAuthors =
        """
        select i.author_id as user_id from jam_ideas i where i.post_id = @ideaId
        union
        select c.user_id from jam_co_authors c where c.post_id = @ideaId
        """;

    public async Task<IReadOnlyList<IdeaRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<IdeaRow>(
            $"""
            select {Columns} from jam_ideas i join posts p on p.id = i.post_id
            where {database.Dialect.IsAnyOf("i.post_id", "ids")}
            """,
            new { ids = database.Dialect.List(ids), characters = JamLimits.ExcerptCharactersMax + 1 })];
    }

    /// <summary>Those that were told to screens at some times and not again since.</summary>
    public async Task<IReadOnlyList<IdeaRow>> ToldAsync(long jamId, IReadOnlyCollection<long> told)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<IdeaRow>(
            $"""
            select {Columns} from jam_ideas i join posts p on p.id = i.post_id
            where i.jam_id = @jamId
              and ({database.Dialect.IsAnyOf("i.told", "told")} or {database.Dialect.IsAnyOf("i.told_whole", "told")})
            order by i.post_id
            """,
            new { jamId, told = database.Dialect.List(told), characters = JamLimits.ExcerptCharactersMax + 1 })];
    }

    /// <summary>Who wrote ideas along, by the idea that they are shown with: merged ideas bring their authors.</summary>
    public async Task<ILookup<long, long>> AuthorsAsync(IReadOnlyCollection<long> roots)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Root, long User)>(
            $"""
            select root_id, user_id from (
                select i.root_id, i.author_id as user_id, i.post_id, -1 as position from jam_ideas i
                where {database.Dialect.IsAnyOf("i.root_id", "roots")} and i.state <> 3
                union all
                select i.root_id, c.user_id, i.post_id, c.position from jam_ideas i
                join jam_co_authors c on c.post_id = i.post_id
                where {database.Dialect.IsAnyOf("i.root_id", "roots")} and i.state <> 3) a
            order by root_id, case when post_id = root_id then 0 else 1 end, post_id, position
            """,
            new { roots = database.Dialect.List(roots) })).ToLookup(row => row.Root, row => row.User);
    }

    /// <summary>Whether somebody published an idea or wrote it along; what went into it is another idea.</summary>
    public async Task<bool> IsAuthorAsync(long ideaId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            $"select count(*) from ({OwnAuthors}) a where a.user_id = @userId", new { ideaId, userId }) > 0;
    }

    /// <summary>Who published an idea, and who wrote it along.</summary>
    public static IReadOnlyList<long> AuthorsOf(WriteTransaction tx, long ideaId) => tx.Query<long>(OwnAuthors, new { ideaId });

    /// <summary>Whether screens were not told yet of something.</summary>
    public async Task<bool> HasChangesAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from (select 1 from jam_changes where jam_id = @jamId limit 1) c", new { jamId }) > 0;
    }

    public static void Insert(WriteTransaction tx, long postId, long authorId, JamEntry entry)
    {
        tx.Execute(
            """
            insert into jam_ideas (post_id, jam_id, author_id, theme, builds_on, root_id, state, reason, pin, points, votes, told)
            values (@postId, @JamId, @authorId, @Theme, @BuildsOn, @postId, 0, '', 0, 0, 0, 0)
            """,
            new { postId, authorId, entry.JamId, entry.Theme, entry.BuildsOn });
        for (var position = 0; position < entry.CoAuthors.Length; position++)
        {
            tx.Execute(
                "insert into jam_co_authors (post_id, user_id, position) values (@postId, @user, @position)",
                new { postId, user = entry.CoAuthors[position], position });
        }
    }

    /// <summary>Says that somebody contributed; who does follows the jam from then on.</summary>
    public static void TakePart(WriteTransaction tx, long jamId, long userId, DateTimeOffset at)
    {
        var isFirst = tx.Execute(
            "insert into jam_participants (jam_id, user_id, at) values (@jamId, @userId, @at) on conflict do nothing",
            new { jamId, userId, at = at.ToUnixTimeMilliseconds() }) == 1;
        if (isFirst) JamFollowStore.Begin(tx, jamId, userId, at);
    }

    /// <summary>Says that screens are to be told of an idea.</summary>
    public static void Change(WriteTransaction tx, long id, long jamId, long ideaId) => Change(tx, id, jamId, ideaId, 1);

    /// <summary>The same, when only its numbers changed: screens that have its words are told those alone.</summary>
    public static void ChangeTally(WriteTransaction tx, long id, long jamId, long ideaId) => Change(tx, id, jamId, ideaId, 0);

    /// <summary>The jam and where the idea stands, at this point of the write order; null when it is none.</summary>
    public static (long JamId, int State, long RootId)? Find(WriteTransaction tx, long postId)
    {
        var rows = tx.Query<(long JamId, long State, long RootId)>(
            "select jam_id, state, root_id from jam_ideas where post_id = @postId", new { postId });
        return rows.Count == 0 ? null : (rows[0].JamId, (int)rows[0].State, rows[0].RootId);
    }

    /// <summary>How many ideas a jam has, and of one person; those taken back count.</summary>
    public static (long All, long Mine) Count(WriteTransaction tx, long jamId, long userId) => tx.QuerySingle<(long, long)>(
        """
        select (select count(*) from jam_ideas where jam_id = @jamId),
               (select count(*) from jam_ideas where jam_id = @jamId and author_id = @userId)
        """,
        new { jamId, userId });

    public static bool HasTheme(WriteTransaction tx, long jamId, int theme) => tx.ExecuteScalar<long>(
        "select count(*) from jam_themes where jam_id = @jamId and number = @theme", new { jamId, theme }) > 0;

    /// <summary>Moves an idea to a theme; false when it stands there.</summary>
    public static bool Move(WriteTransaction tx, long postId, int theme) => tx.Execute(
        "update jam_ideas set theme = @theme where post_id = @postId and theme <> @theme", new { postId, theme }) == 1;

    /// <summary>The ideas that animators put first.</summary>
    public static IReadOnlyList<long> Pinned(WriteTransaction tx, long jamId) =>
        tx.Query<long>("select post_id from jam_ideas where jam_id = @jamId and pin > 0 and state = 0", new { jamId });

    /// <summary>The place of the last of them; 0 for none.</summary>
    public static int LastPin(WriteTransaction tx, long jamId) => (int)tx.ExecuteScalar<long>(
        "select coalesce(max(pin), 0) from jam_ideas where jam_id = @jamId and pin > 0", new { jamId });

    public static void Pin(WriteTransaction tx, long postId, int pin) =>
        tx.Execute("update jam_ideas set pin = @pin where post_id = @postId", new { postId, pin });

    public static void Withdraw(WriteTransaction tx, long postId) =>
        tx.Execute("update jam_ideas set state = 3 where post_id = @postId", new { postId });

    /// <summary>
    /// Takes what screens were not told of, and counts the votes of those ideas anew from what was given: one a person
    /// and idea, the highest where a person voted for several that are one now.
    /// </summary>
    /// <returns>The number of this telling, 0 when there is nothing to tell, and whether something found no room in it.</returns>
    /// <param name="tx">The transaction.</param>
    /// <param name="jamId">The jam.</param>
    /// <param name="limit">Ideas at most; any number of votes may have changed them.</param>
    public static (int Told, bool IsMore) TakeChanges(WriteTransaction tx, long jamId, int limit)
    {
        var changes = tx.Query<(long Id, long Idea, long IsWhole)>(
            "select id, idea_id, is_whole from jam_changes where jam_id = @jamId order by id limit @most",
            new { jamId, most = JamLimits.ChangesTogetherMax });
        if (changes.Count == 0) return (0, false);
        var ideas = changes.Select(change => change.Idea).Distinct().Take(limit).Order().ToList();
        var taken = changes.Where(change => ideas.Contains(change.Idea)).Select(change => change.Id).ToList();
        var told = (int)tx.QuerySingle<long>("update jams set told = told + 1 where id = @jamId returning told", new { jamId });
        // One by one by id: another server may add lines meanwhile whose ids lie between these.
        tx.Execute($"delete from jam_changes where {tx.Dialect.IsAnyOf("id", "taken")}", new { taken = tx.Dialect.List(taken) });
        var isPairs = tx.ExecuteScalar<long>("select voting from jams where id = @jamId", new { jamId }) == (long)JamVoting.Pairs;
        var whole = changes.Where(change => change.IsWhole != 0).Select(change => change.Idea).ToHashSet();
        foreach (var idea in ideas)
        {
            var (points, votes) = isPairs ? PairStore.Tally(tx, idea) : BallotStore.Tally(tx, idea);
            tx.Execute(
                """
                update jam_ideas set told = @told, points = @points, votes = @votes,
                    told_whole = case when @isWhole = 1 then @told else told_whole end
                where post_id = @idea
                """,
                new { idea, told, points, votes, isWhole = whole.Contains(idea) ? 1 : 0 });
        }

        return (told, taken.Count < changes.Count || changes.Count == JamLimits.ChangesTogetherMax);
    }

    private static void Change(WriteTransaction tx, long id, long jamId, long ideaId, int isWhole) => tx.Execute(
        "insert into jam_changes (id, jam_id, idea_id, is_whole) values (@id, @jamId, @ideaId, @isWhole)",
        new { id, jamId, ideaId, isWhole });
}
