using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Blog;

/// <summary>Drafts in SQL: every statement asks for the author.</summary>
internal sealed class DraftStore(Database database)
{
    private const string Columns = "id, author_id, title, text, version, created_at, updated_at";

    public async Task<DraftRow?> FindAsync(long authorId, long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<DraftRow>(
            $"select {Columns} from drafts where id = @id and author_id = @authorId", new { id, authorId });
    }

    /// <summary>Those begun last first.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(long authorId, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<DraftRow>(
            $"select {Columns} from drafts where author_id = @authorId and id < @before order by id desc limit @limit",
            new { authorId, before, limit })];
    }

    /// <summary>The post that a draft became, by the operation that made it; null when none is known.</summary>
    public async Task<long?> PublishedAsync(long authorId, string operation)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<long?>(
            "select result_id from operations where user_id = @authorId and op_key = @operation", new { authorId, operation });
    }

    public static long Count(WriteTransaction tx, long authorId) =>
        tx.ExecuteScalar<long>("select count(*) from drafts where author_id = @authorId", new { authorId });

    public static void Insert(WriteTransaction tx, DraftRow row) => tx.Execute(
        $"insert into drafts ({Columns}) values (@Id, @AuthorId, @Title, @Text, @Version, @CreatedAt, @UpdatedAt)", row);

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, DraftRow row) => tx.Execute(
        """
        update drafts set title = @Title, text = @Text, version = @Version, updated_at = @UpdatedAt
        where id = @Id and author_id = @AuthorId and version = @Version - 1
        """,
        row) == 1;

    /// <summary>False when there is none.</summary>
    public static bool Delete(WriteTransaction tx, long authorId, long id) => tx.Execute(
        "delete from drafts where id = @id and author_id = @authorId", new { id, authorId }) == 1;
}
