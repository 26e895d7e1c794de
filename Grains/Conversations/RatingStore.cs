using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Ratings in SQL: one row a person.</summary>
internal static class RatingStore
{
    /// <summary>What a person gives; null for nothing.</summary>
    public static int? Find(WriteTransaction tx, long postId, long userId) => tx.QuerySingleOrDefault<int?>(
        "select stars from ratings where post_id = @postId and user_id = @userId", new { postId, userId });

    /// <summary>Rates, whatever the person gave before.</summary>
    public static void Put(WriteTransaction tx, long postId, long userId, int stars, DateTimeOffset at) => tx.Execute(
        """
        insert into ratings (post_id, user_id, stars, at) values (@postId, @userId, @stars, @at)
        on conflict (post_id, user_id) do update set stars = excluded.stars, at = excluded.at
        """,
        new { postId, userId, stars, at = at.ToUnixTimeMilliseconds() });

    /// <summary>Takes a rating back.</summary>
    public static void Delete(WriteTransaction tx, long postId, long userId) => tx.Execute(
        "delete from ratings where post_id = @postId and user_id = @userId", new { postId, userId });

    /// <summary>Forgets all ratings of a post that is no longer of a kind that is rated.</summary>
    public static void Clear(WriteTransaction tx, long postId) =>
        tx.Execute("delete from ratings where post_id = @postId", new { postId });
}
