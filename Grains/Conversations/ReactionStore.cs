using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Reactions in SQL: their primary key makes a repeated request harmless.</summary>
internal sealed class ReactionStore(Database database)
{
    public async Task<ImmutableArray<string>> OfAsync(long postId, long userId)
    {
        var found = await OfManyAsync(userId, [postId]);
        return [.. found[postId]];
    }

    public async Task<ILookup<long, string>> OfManyAsync(long userId, IReadOnlyCollection<long> postIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long PostId, string Kind)>(
            $"select post_id, kind from reactions where user_id = @userId and {IsAnyOf("post_id", "postIds")} order by kind",
            new { userId, postIds = database.Dialect.List(postIds) });
        return rows.ToLookup(row => row.PostId, row => row.Kind);
    }

    /// <summary>Who gives what to which post, for the pairs asked for.</summary>
    public async Task<ILookup<(long PostId, long UserId), string>> OfPairsAsync(
        IReadOnlyCollection<long> postIds, IReadOnlyCollection<long> userIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long PostId, long UserId, string Kind)>(
            $"""
            select post_id, user_id, kind from reactions
            where {IsAnyOf("post_id", "postIds")} and {IsAnyOf("user_id", "userIds")} order by kind
            """,
            new { postIds = database.Dialect.List(postIds), userIds = database.Dialect.List(userIds) });
        return rows.ToLookup(row => (row.PostId, row.UserId), row => row.Kind);
    }

    private string IsAnyOf(string column, string parameter) => database.Dialect.IsAnyOf(column, parameter);

    /// <summary>Gives a reaction; false when it was given.</summary>
    public static bool Insert(WriteTransaction tx, long postId, long userId, string kind, DateTimeOffset at) => tx.Execute(
        """
        insert into reactions (post_id, user_id, kind, created_at) values (@postId, @userId, @kind, @at)
        on conflict do nothing
        """,
        new { postId, userId, kind, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Takes a reaction back; false when it was not given.</summary>
    public static bool Delete(WriteTransaction tx, long postId, long userId, string kind) => tx.Execute(
        "delete from reactions where post_id = @postId and user_id = @userId and kind = @kind",
        new { postId, userId, kind }) == 1;
}
