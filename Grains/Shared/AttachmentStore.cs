using System.Collections.Immutable;
using Dapper;
using MyDeclic.Media;
using MyDeclic.Storage;

namespace MyDeclic;

/// <summary>
/// What photos and videos hang on, in SQL, for every slice: they are hung up in the transaction that writes what they hang
/// on, and go in the one that removes it.
/// </summary>
internal sealed class AttachmentStore(Database database)
{
    /// <summary>What hangs on those of <paramref name="placeIds"/>, in order.</summary>
    public async Task<ILookup<long, AttachmentView>> OfAsync(MediaPlace place, IReadOnlyCollection<long> placeIds)
    {
        if (placeIds.Count == 0) return Enumerable.Empty<long>().ToLookup(id => id, AttachmentView (_) => null!);
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<Row>(
            $"""
            select id, kind, width, height, alt, milliseconds, place_id from media
            where place = @place and {database.Dialect.IsAnyOf("place_id", "placeIds")} order by place_id, position
            """,
            new { place = (int)place, placeIds = database.Dialect.List(placeIds) });
        return rows.ToLookup(
            row => row.PlaceId,
            row => new AttachmentView(row.Id, row.Kind, row.Width, row.Height, row.Alt, row.Milliseconds));
    }

    /// <summary>
    /// Hangs photos and videos on a post or a comment; refuses what is not the owner's, hangs elsewhere or is not there,
    /// all with the same words.
    /// </summary>
    public static Refusal? Attach(
        WriteTransaction tx, long ownerId, ImmutableArray<NewAttachment> media, MediaPlace place, long placeId, long postId)
    {
        for (var position = 0; position < media.Length; position++)
        {
            var isHung = tx.Execute(
                """
                update media set place = @place, place_id = @placeId, post_id = @postId, position = @position, alt = @alt
                where id = @Id and owner_id = @ownerId and place = 0 and kind <> @portrait
                """,
                new
                {
                    place = (int)place, placeId, postId, position, alt = media[position].Alt ?? "", media[position].Id,
                    ownerId, portrait = (int)MediaKind.Portrait,
                }) == 1;
            if (!isHung) return Refusal.NotFound;
        }

        return null;
    }

    /// <summary>Hangs a portrait on its owner's profile, in place of the one before; false when it is not to be had.</summary>
    public static bool Show(WriteTransaction tx, long ownerId, long id)
    {
        Take(tx, MediaPlace.Profile, ownerId);
        return tx.Execute(
            """
            update media set place = @place, place_id = @ownerId
            where id = @id and owner_id = @ownerId and place = 0 and kind = @portrait
            """,
            new { place = (int)MediaPlace.Profile, ownerId, id, portrait = (int)MediaKind.Portrait }) == 1;
    }

    /// <summary>Removes what hangs on something.</summary>
    public static void Take(WriteTransaction tx, MediaPlace place, long placeId) => tx.Execute(
        "delete from media where place = @place and place_id = @placeId", new { place = (int)place, placeId });

    /// <summary>Removes what hangs on a post and on its comments.</summary>
    public static void TakeThread(WriteTransaction tx, long postId) =>
        tx.Execute("delete from media where post_id = @postId", new { postId });

    private sealed record Row
    {
        public long Id { get; init; }

        public MediaKind Kind { get; init; }

        public int Width { get; init; }

        public int Height { get; init; }

        public string Alt { get; init; } = "";

        public int Milliseconds { get; init; }

        public long PlaceId { get; init; }
    }
}
