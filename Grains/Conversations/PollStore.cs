using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Polls in SQL: a row a vote, and nothing counted beside the rows.</summary>
internal static class PollStore
{
    public static void Insert(WriteTransaction tx, long postId, PollView poll)
    {
        tx.Execute(
            "insert into polls (post_id, is_multiple, results, closes_at) values (@postId, @isMultiple, @results, @closesAt)",
            new
            {
                postId,
                isMultiple = poll.IsMultiple ? 1 : 0,
                results = (int)poll.Results,
                closesAt = poll.ClosesAt.ToUnixTimeMilliseconds(),
            });
        for (var number = 0; number < poll.Options.Length; number++)
        {
            tx.Execute(
                "insert into poll_options (post_id, number, text) values (@postId, @number, @text)",
                new { postId, number, text = poll.Options[number] });
        }
    }

    /// <summary>What decides whether a vote counts; null when the post has no poll.</summary>
    public static PollTerms? Find(WriteTransaction tx, long postId) => tx.QuerySingleOrDefault<PollTerms>(
        """
        select is_multiple, closes_at, (select count(*) from poll_options o where o.post_id = p.post_id) as options
        from polls p where p.post_id = @postId
        """,
        new { postId });

    /// <summary>What a person voted for, in order; empty when they did not vote.</summary>
    public static ImmutableArray<int> Choices(WriteTransaction tx, long postId, long userId) =>
        [.. tx.Query<int>(
            "select number from poll_votes where post_id = @postId and user_id = @userId order by number",
            new { postId, userId })];

    /// <summary>Puts these votes of a person in the place of those before.</summary>
    public static void Replace(WriteTransaction tx, long postId, long userId, ImmutableArray<int> choices)
    {
        tx.Execute("delete from poll_votes where post_id = @postId and user_id = @userId", new { postId, userId });
        foreach (var number in choices)
        {
            tx.Execute(
                "insert into poll_votes (post_id, user_id, number) values (@postId, @userId, @number)",
                new { postId, userId, number });
        }
    }
}
