using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Reactions on comments in SQL: their primary key makes a repeated request harmless.</summary>
internal sealed class CommentReactionStore(Database database)
{
    /// <summary>How many people gave what to which comment.</summary>
    public async Task<IReadOnlyDictionary<long, ImmutableSortedDictionary<string, int>>> CountAsync(
        IReadOnlyCollection<long> commentIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long CommentId, string Kind, long Count)>(
            $"""
            select comment_id, kind, count(*) from comment_reactions
            where {database.Dialect.IsAnyOf("comment_id", "commentIds")} group by comment_id, kind
            """,
            new { commentIds = database.Dialect.List(commentIds) });
        return rows.GroupBy(row => row.CommentId).ToDictionary(
            group => group.Key,
            group => group.ToImmutableSortedDictionary(row => row.Kind, row => (int)row.Count, StringComparer.Ordinal));
    }

    /// <summary>Who gives what to which comment, for the pairs asked for.</summary>
    public async Task<ILookup<(long CommentId, long UserId), string>> OfPairsAsync(
        IReadOnlyCollection<long> commentIds, IReadOnlyCollection<long> userIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long CommentId, long UserId, string Kind)>(
            $"""
            select comment_id, user_id, kind from comment_reactions
            where {database.Dialect.IsAnyOf("comment_id", "commentIds")} and {database.Dialect.IsAnyOf("user_id", "userIds")}
            order by kind
            """,
            new { commentIds = database.Dialect.List(commentIds), userIds = database.Dialect.List(userIds) });
        return rows.ToLookup(row => (row.CommentId, row.UserId), row => row.Kind);
    }

    /// <summary>Gives or takes back a reaction, and raises the version; false when it was so already.</summary>
    public static bool Put(WriteTransaction tx, long commentId, long userId, string kind, bool isGiven, DateTimeOffset at)
    {
        var changed = isGiven
            ? tx.Execute(
                """
                insert into comment_reactions (comment_id, user_id, kind, created_at)
                values (@commentId, @userId, @kind, @at) on conflict do nothing
                """,
                new { commentId, userId, kind, at = at.ToUnixTimeMilliseconds() })
            : tx.Execute(
                "delete from comment_reactions where comment_id = @commentId and user_id = @userId and kind = @kind",
                new { commentId, userId, kind });
        if (changed == 0) return false;
        tx.Execute(
            "update comments set reactions_version = reactions_version + 1 where id = @commentId", new { commentId });
        return true;
    }
}
