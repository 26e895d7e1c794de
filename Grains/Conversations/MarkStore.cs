using Dapper;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>What one person did with posts besides reacting, in SQL.</summary>
internal sealed class MarkStore(Database database)
{
    private const int Star = 0;
    private const int Vote = 1;
    private const int Bookmark = 2;

    /// <summary>For those of <paramref name="postIds"/> with which the person did anything.</summary>
    public async Task<IReadOnlyDictionary<long, OwnMarks>> OfManyAsync(long userId, IReadOnlyCollection<long> postIds)
    {
        await using var connection = await database.OpenReadAsync();
        var isAsked = $"user_id = @userId and {database.Dialect.IsAnyOf("post_id", "postIds")}";
        var rows = await connection.QueryAsync<(long PostId, int What, int Value)>(
            $"""
            select post_id, 0, stars from ratings where {isAsked}
            union all select post_id, 1, number from poll_votes where {isAsked}
            union all select post_id, 2, 0 from bookmarks where {isAsked}
            """,
            new { userId, postIds = database.Dialect.List(postIds) });
        return rows.GroupBy(row => row.PostId)
            .ToDictionary(group => group.Key, group => Of(group.ToLookup(row => row.What, row => row.Value)));
    }

    private static OwnMarks Of(ILookup<int, int> values) => new(
        values.Contains(Star) ? values[Star].First() : null,
        values.Contains(Vote) ? [.. values[Vote].Order()] : null,
        values.Contains(Bookmark));
}
