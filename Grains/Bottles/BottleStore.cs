using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Bottles;

/// <summary>Bottles in SQL: what their grain reads once and writes.</summary>
internal sealed class BottleStore(Database database)
{
    private const string Columns =
        """
        post_id, asker_id, community_id, state, wave, next_at, language, answer_id, helper_id, solved_at, thanked,
        article_id, met_at, version, clock_at, answers_after
        """;

    public async Task<BottleRow?> FindAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<BottleRow>(
            $"select {Columns} from bottles where post_id = @postId", new { postId });
    }

    /// <summary>Whether the post is there, and whether anybody but its author commented on it since.</summary>
    public async Task<(bool Exists, bool HasAnswers)> ThreadAsync(long postId, long after)
    {
        await using var connection = await database.OpenReadAsync();
        var row = await connection.QuerySingleAsync<(long Posts, long Answers)>(
            """
            select (select count(*) from posts where id = @postId and deleted_at is null),
                   (select count(*) from comments c join posts p on p.id = c.post_id
                    where p.id = @postId and c.id > @after and c.author_id <> p.author_id and c.deleted_at is null)
            """,
            new { postId, after });
        return (row.Posts > 0, row.Answers > 0);
    }

    /// <summary>Who wrote a comment of the post; null when there is no such comment.</summary>
    public async Task<long?> CommentAuthorAsync(long postId, long commentId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<long?>(
            "select author_id from comments where id = @commentId and post_id = @postId and deleted_at is null",
            new { postId, commentId });
    }

    /// <summary>The tags that it was thrown with.</summary>
    public async Task<ImmutableArray<string>> TagsAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<string>(
            "select tag from bottle_tags where post_id = @postId order by tag", new { postId })];
    }

    /// <summary>To whom it came.</summary>
    public async Task<IReadOnlyList<InvitationRow>> InvitedAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<InvitationRow>(
            """
            select i.post_id, i.user_id, u.handle, u.name, u.site, u.country, i.wave, i.state, i.reasons, i.at
            from bottle_invitations i join users u on u.id = i.user_id where i.post_id = @postId order by i.user_id
            """,
            new { postId })];
    }

    public static void Insert(WriteTransaction tx, BottleRow row, IEnumerable<string> tags)
    {
        tx.Execute(
            """
            insert into bottles (post_id, asker_id, community_id, state, wave, next_at, language, thanked, version, clock_at,
                answers_after)
            values (@PostId, @AskerId, @CommunityId, @State, @Wave, @NextAt, @Language, 0, @Version, @ClockAt, @AnswersAfter)
            """,
            row);
        foreach (var tag in tags)
            tx.Execute("insert into bottle_tags (tag, post_id) values (@tag, @PostId)", new { tag, row.PostId });
    }

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, BottleRow row) => tx.Execute(
        """
        update bottles set state = @State, wave = @Wave, next_at = @NextAt, answer_id = @AnswerId, helper_id = @HelperId,
            solved_at = @SolvedAt, thanked = @Thanked, article_id = @ArticleId, met_at = @MetAt, version = @Version,
            clock_at = @ClockAt, answers_after = @AnswersAfter
        where post_id = @PostId and version = @Version - 1
        """,
        row) == 1;

    /// <summary>
    /// Whether somebody may read the bottle at this point of the write order, and has fewer open ones than allowed.
    /// </summary>
    public static bool MayReceive(
        WriteTransaction tx, BottleRow bottle, long userId, IReadOnlyCollection<long> open, int openMax) =>
        tx.ExecuteScalar<long>(
            $"""
            select count(*) from users u where u.id = @userId and {BottleReadingStore.MayRead(tx.Dialect)}
              and (select count(*) from bottle_invitations i join bottles b on b.post_id = i.post_id
                   where i.user_id = u.id and {BottleReadingStore.Waits}) < @openMax
            """,
            new { userId, asker = bottle.AskerId, community = bottle.CommunityId, openTo = tx.Dialect.List(open), openMax }) > 0;

    /// <summary>Adds an invitation; false when the person has one.</summary>
    public static bool Invite(WriteTransaction tx, long postId, long userId, int wave, string reasons, DateTimeOffset at) =>
        tx.Execute(
            """
            insert into bottle_invitations (post_id, user_id, wave, state, reasons, at, changed_at)
            values (@postId, @userId, @wave, 0, @reasons, @at, @at) on conflict do nothing
            """,
            new { postId, userId, wave, reasons, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Whether the person was asked.</summary>
    public static bool HasInvitation(WriteTransaction tx, long postId, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from bottle_invitations where post_id = @postId and user_id = @userId", new { postId, userId }) > 0;

    /// <summary>Answers an invitation; false when it is not open.</summary>
    public static bool Settle(
        WriteTransaction tx, long postId, long userId, InvitationState state, DeclineReason reason, DateTimeOffset at) =>
        tx.Execute(
            """
            update bottle_invitations set state = @state, decline_reason = @reason, changed_at = @at
            where post_id = @postId and user_id = @userId and state = 0
            """,
            new { postId, userId, state = (int)state, reason = (int)reason, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The bottle that a post is in, as it stands at this point of the write order; null when it is in none.</summary>
    public static BottleRow? Find(WriteTransaction tx, long postId) =>
        tx.Query<BottleRow>($"select {Columns} from bottles where post_id = @postId", new { postId }) is [var row] ? row : null;

    /// <summary>Who is told of a change: the asker, and those with an open invitation who may still read it.</summary>
    public static IReadOnlyList<long> Audience(WriteTransaction tx, BottleRow bottle, IReadOnlyCollection<long> open) =>
        tx.Query<long>(
            $"""
            select u.id from users u where (u.id = @AskerId or u.id in
                (select i.user_id from bottle_invitations i where i.post_id = @PostId and i.state = 0))
              and {BottleReadingStore.MayRead(tx.Dialect)} order by u.id
            """,
            new
            {
                bottle.PostId,
                bottle.AskerId,
                asker = bottle.AskerId,
                community = bottle.CommunityId,
                openTo = tx.Dialect.List(open),
            });
}
