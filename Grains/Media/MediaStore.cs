using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Media;

/// <summary>Photos and videos in SQL.</summary>
internal sealed class MediaStore(Database database)
{
    private const string TakenSql =
        """
        select cast(coalesce(sum(bytes), 0) as bigint), cast(coalesce(sum(case when place = 0 then 1 else 0 end), 0) as bigint)
        from media where owner_id = @ownerId
        """;

    public async Task<MediaRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<MediaRow>(
            "select id, owner_id, place, post_id from media where id = @id", new { id });
    }

    public async Task<StoredFile?> FileAsync(long id, string variant)
    {
        await using var connection = await database.OpenReadAsync();
        var (type, bytes, sha256) = await connection.QuerySingleOrDefaultAsync<(string? Type, long Bytes, string Sha256)>(
            "select type, bytes, sha256 from media_files where media_id = @id and variant = @variant", new { id, variant });
        return type is null ? null : new(variant, type, bytes, sha256);
    }

    /// <summary>What a person has: in bytes, and how many hang on nothing.</summary>
    public async Task<(long Bytes, long Unattached)> TakenAsync(long ownerId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleAsync<(long, long)>(TakenSql, new { ownerId });
    }

    /// <summary>The same at this point of the write order; who adds meanwhile waits.</summary>
    public static (long Bytes, long Unattached) Taken(WriteTransaction tx, long ownerId)
    {
        tx.Query<long>($"select id from users where id = @ownerId{tx.Dialect.LockRows}", new { ownerId });
        return tx.QuerySingle<(long, long)>(TakenSql, new { ownerId });
    }

    public async Task<IReadOnlyList<long>> ExistingAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"select id from media where {database.Dialect.IsAnyOf("id", "ids")}",
            new { ids = database.Dialect.List(ids) })];
    }

    public static void Insert(WriteTransaction tx, long ownerId, StoreMedia media)
    {
        tx.Execute(
            """
            insert into media (id, owner_id, kind, width, height, milliseconds, bytes)
            values (@Id, @ownerId, @kind, @Width, @Height, @Milliseconds, @bytes)
            """,
            new
            {
                media.Id, ownerId, kind = (int)media.Kind, media.Width, media.Height, media.Milliseconds,
                bytes = media.Files.Sum(file => file.Bytes),
            });
        foreach (var file in media.Files)
        {
            tx.Execute(
                """
                insert into media_files (media_id, variant, type, bytes, sha256)
                values (@Id, @Variant, @Type, @Bytes, @Sha256)
                """,
                new { media.Id, file.Variant, file.Type, file.Bytes, file.Sha256 });
        }
    }

    /// <summary>Removes what is somebody's and hangs on nothing; false when there is no such thing.</summary>
    public static bool Discard(WriteTransaction tx, long ownerId, long id) => tx.Execute(
        "delete from media where id = @id and owner_id = @ownerId and place = 0", new { id, ownerId }) == 1;

    /// <summary>Removes what was made before an id and hangs on nothing.</summary>
    public static int Sweep(WriteTransaction tx, long beforeId) => tx.Execute(
        "delete from media where place = 0 and id < @beforeId", new { beforeId });
}
