using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Whose photo is shown to whom, in SQL.</summary>
internal sealed class PhotoStore(Database database)
{
    private const int PhotoField = (int)ProfileField.Photo;

    // The rule of every part of a profile (ProfileViews, UserRules) for this one, for many people at once. 3: colleagues.
    private string Shown =>
        $"""
        select u.handle, p.value as photo from users u join profile_fields p on p.user_id = u.id and p.field = {PhotoField}
        where p.value <> '' and (u.id = @viewer or (@mayConsult = 1
            and {database.Dialect.IsAnyOf("u.population", "populations")} and {BlockStore.Shows("u.id")}
            and (p.audience = 0 or (p.audience = 1 and exists (select 1 from colleagues c
                 where c.user_id = @viewer and c.other_id = u.id and c.state = 3)))))
        """;

    /// <summary>The photos of those of <paramref name="handles"/> whose the viewer may see.</summary>
    public async Task<IReadOnlyList<PhotoView>> OfAsync(
        IReadOnlyCollection<string> handles, long viewer, bool mayConsult, IReadOnlyCollection<long> populations)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(string Handle, string Photo)>(
            $"{Shown} and {database.Dialect.IsAnyOf("u.handle", "handles")}",
            new
            {
                handles = database.Dialect.List(handles),
                viewer,
                mayConsult = mayConsult ? 1 : 0,
                populations = database.Dialect.List(populations),
            });
        return [.. rows.Select(row => new PhotoView(row.Handle, row.Photo))];
    }

    /// <summary>One person's photo as the viewer may see it; null when there is none for them.</summary>
    public async Task<string?> OfAsync(
        long userId, long viewer, bool mayConsult, IReadOnlyCollection<long> populations)
    {
        await using var connection = await database.OpenReadAsync();
        var row = await connection.QuerySingleOrDefaultAsync<(string? Handle, string? Photo)>(
            $"{Shown} and u.id = @userId",
            new { userId, viewer, mayConsult = mayConsult ? 1 : 0, populations = database.Dialect.List(populations) });
        return row.Photo;
    }
}
