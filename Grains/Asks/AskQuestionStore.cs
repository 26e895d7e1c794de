using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Asks;

/// <summary>Questions, votes and answers in SQL.</summary>
internal sealed class AskQuestionStore(Database database)
{
    /// <summary>What is counted of <c>ask_questions q</c>.</summary>
    public const string Counted =
        """
        count(*), cast(coalesce(sum(q.votes), 0) as bigint),
        cast(coalesce(sum(case when q.state = 2 then 1 else 0 end), 0) as bigint),
        cast(coalesce(sum(case when q.state = 1 then 1 else 0 end), 0) as bigint)
        """;

    private const string Columns =
        """
        id, ask_id, author_id, text, state, votes, promised_for, answer, answered_by, answered_at, answer_edited_at, reason,
        created_at, version
        """;

    public async Task<IReadOnlyList<AskQuestionRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<AskQuestionRow>(
            $"select {Columns} from ask_questions where {database.Dialect.IsAnyOf("id", "ids")}",
            new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>A session's questions; hidden ones for their authors and, when <paramref name="hidden"/>, for the viewer.</summary>
    public async Task<IReadOnlyList<AskQuestionRow>> ListAsync(
        long askId, long viewer, bool hidden, AskOrder order, long afterVotes, long afterId, int limit)
    {
        var (position, sorting) = order == AskOrder.Votes
            ? ("(q.votes < @afterVotes or (q.votes = @afterVotes and q.id > @afterId))", "q.votes desc, q.id")
            : ("q.id < @afterId", "q.id desc");
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<AskQuestionRow>(
            $"""
            select {Columns} from ask_questions q
            where q.ask_id = @askId and {position}
              and (q.state in (0, 1, 2) or (q.state = 4 and (@hidden = 1 or q.author_id = @viewer)))
            order by {sorting} limit @limit
            """,
            new { askId, viewer, hidden = hidden ? 1 : 0, afterVotes, afterId, limit })];
    }

    /// <summary>Those of <paramref name="ids"/> for which somebody voted.</summary>
    public async Task<HashSet<long>> VotedAsync(long userId, IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"select question_id from ask_votes where user_id = @userId and {database.Dialect.IsAnyOf("question_id", "ids")}",
            new { userId, ids = database.Dialect.List(ids) })];
    }

    /// <summary>What sessions have come to; those without questions are not there.</summary>
    public async Task<IReadOnlyDictionary<long, AskFigures>> FiguresAsync(IReadOnlyCollection<long> askIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Ask, long Questions, long Votes, long Answered, long Promised)>(
            $"""
            select q.ask_id, {Counted} from ask_questions q
            where {database.Dialect.IsAnyOf("q.ask_id", "askIds")} and q.state in (0, 1, 2) group by q.ask_id
            """,
            new { askIds = database.Dialect.List(askIds) });
        return rows.ToDictionary(
            row => row.Ask, row => new AskFigures((int)row.Questions, (int)row.Votes, (int)row.Answered, (int)row.Promised));
    }

    /// <summary>How many questions somebody asked in a session, those taken back included.</summary>
    public async Task<int> AskedAsync(long askId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            "select count(*) from ask_questions where ask_id = @askId and author_id = @userId", new { askId, userId });
    }

    /// <summary>Whether votes wait to be told to screens.</summary>
    public async Task<bool> HasUntoldAsync(long askId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from ask_questions where ask_id = @askId and votes <> votes_told", new { askId }) > 0;
    }

    /// <summary>What an answer said, the newest first.</summary>
    public async Task<IReadOnlyList<(int Version, long AuthorId, string Text, long At)>> RevisionsAsync(long questionId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Version, long AuthorId, string Text, long At)>(
            "select version, author_id, text, at from ask_answers where question_id = @questionId order by version desc",
            new { questionId })).Select(row => ((int)row.Version, row.AuthorId, row.Text, row.At))];
    }

    public static (long All, long Mine) Count(WriteTransaction tx, long askId, long userId) => tx.QuerySingle<(long, long)>(
        """
        select count(*), cast(coalesce(sum(case when author_id = @userId then 1 else 0 end), 0) as bigint)
        from ask_questions where ask_id = @askId
        """,
        new { askId, userId });

    public static AskQuestionRow? Find(WriteTransaction tx, long askId, long id) =>
        tx.QuerySingleOrDefault<AskQuestionRow>(
            $"select {Columns} from ask_questions where id = @id and ask_id = @askId", new { id, askId });

    public static void Insert(WriteTransaction tx, AskQuestionRow row) => tx.Execute(
        """
        insert into ask_questions (id, ask_id, author_id, text, state, votes, votes_told, promised_for, answer, reason,
                                   created_at, version)
        values (@Id, @AskId, @AuthorId, @Text, 0, 0, 0, '', '', '', @CreatedAt, @Version)
        """,
        new { row.Id, row.AskId, row.AuthorId, row.Text, row.CreatedAt, row.Version });

    /// <summary>Writes all but votes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, AskQuestionRow row) => tx.Execute(
        """
        update ask_questions set state = @state, promised_for = @PromisedFor, answer = @Answer, answered_by = @AnsweredBy,
            answered_at = @AnsweredAt, answer_edited_at = @AnswerEditedAt, reason = @Reason, version = @Version
        where id = @Id and version = @Version - 1
        """,
        new
        {
            row.Id, state = (int)row.State, row.PromisedFor, row.Answer, row.AnsweredBy, row.AnsweredAt, row.AnswerEditedAt,
            row.Reason, row.Version,
        }) == 1;

    /// <summary>Keeps what an answer said, of the newest only so many.</summary>
    public static void KeepAnswer(WriteTransaction tx, AskQuestionRow row, long authorId, long at)
    {
        tx.Execute(
            """
            insert into ask_answers (question_id, version, author_id, text, at)
            values (@Id, @Version, @authorId, @Answer, @at)
            """,
            new { row.Id, row.Version, authorId, row.Answer, at });
        tx.Execute(
            """
            delete from ask_answers where question_id = @Id and version not in (
                select version from ask_answers where question_id = @Id order by version desc limit @kept)
            """,
            new { row.Id, kept = AskLimits.AnswerRevisionsKept });
    }

    /// <summary>Gives or takes back a vote, and counts it; false when it was so already.</summary>
    public static bool Vote(WriteTransaction tx, long questionId, long userId, bool isVoted, DateTimeOffset at)
    {
        var changed = isVoted
            ? tx.Execute(
                "insert into ask_votes (question_id, user_id, at) values (@questionId, @userId, @at) on conflict do nothing",
                new { questionId, userId, at = at.ToUnixTimeMilliseconds() })
            : tx.Execute(
                "delete from ask_votes where question_id = @questionId and user_id = @userId", new { questionId, userId });
        if (changed == 0) return false;
        tx.Execute(
            "update ask_questions set votes = votes + @by where id = @questionId", new { questionId, by = isVoted ? 1 : -1 });
        return true;
    }

    /// <summary>Questions whose votes were not told to screens yet; they count as told from here.</summary>
    public static ImmutableArray<long> TakeUntold(WriteTransaction tx, long askId, int limit)
    {
        ImmutableArray<long> ids =
        [
            .. tx.Query<long>(
                "select id from ask_questions where ask_id = @askId and votes <> votes_told order by id limit @limit",
                new { askId, limit }),
        ];
        foreach (var id in ids) tx.Execute("update ask_questions set votes_told = votes where id = @id", new { id });
        return ids;
    }
}
