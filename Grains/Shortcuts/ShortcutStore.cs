using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Shortcuts;

/// <summary>Shortcuts in SQL. The owner is a user id, or 0 for the company.</summary>
internal sealed class ShortcutStore(Database database)
{
    private const string Columns = "id, label, url, emoji, populations";

    /// <summary>An owner's, in order.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="bits">Those of the company's that are for one of these populations; null for all.</param>
    public async Task<IReadOnlyList<ShortcutRow>> ListAsync(long owner, long? bits = null)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ShortcutRow>(
            $"""
            select {Columns} from shortcuts where owner_id = @owner and (@all = 1 or (populations & @bits) <> 0)
            order by position, id
            """,
            new { owner, all = bits is null ? 1 : 0, bits = bits ?? 0 })];
    }

    /// <summary>An owner's shortcut; null when there is none.</summary>
    public async Task<ShortcutRow?> FindAsync(long owner, long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<ShortcutRow>(
            $"select {Columns} from shortcuts where owner_id = @owner and id = @id", new { owner, id });
    }

    public static ShortcutRow? Find(WriteTransaction tx, long owner, long id) => tx.QuerySingleOrDefault<ShortcutRow>(
        $"select {Columns} from shortcuts where owner_id = @owner and id = @id", new { owner, id });

    /// <summary>The ids of an owner's, in order.</summary>
    public static IReadOnlyList<long> Ids(WriteTransaction tx, long owner) => tx.Query<long>(
        "select id from shortcuts where owner_id = @owner order by position, id", new { owner });

    /// <summary>Who sees any of the company's: the bits of all together.</summary>
    public static long Populations(WriteTransaction tx, long owner) =>
        tx.Query<long>("select populations from shortcuts where owner_id = @owner", new { owner })
            .Aggregate(0L, (all, one) => all | one);

    /// <summary>Adds one at the end.</summary>
    public static void Insert(WriteTransaction tx, long owner, ShortcutRow row) => tx.Execute(
        """
        insert into shortcuts (id, owner_id, user_id, label, url, emoji, populations, position)
        select @Id, @owner, @user, @Label, @Url, @Emoji, @Populations, coalesce(max(position), 0) + 1
        from shortcuts where owner_id = @owner
        """,
        new { row.Id, owner, user = owner == 0 ? (long?)null : owner, row.Label, row.Url, row.Emoji, row.Populations });

    public static void Update(WriteTransaction tx, ShortcutRow row) => tx.Execute(
        "update shortcuts set label = @Label, url = @Url, emoji = @Emoji, populations = @Populations where id = @Id", row);

    /// <summary>False when there was none.</summary>
    public static bool Delete(WriteTransaction tx, long owner, long id) =>
        tx.Execute("delete from shortcuts where owner_id = @owner and id = @id", new { owner, id }) == 1;

    public static void Order(WriteTransaction tx, ImmutableArray<long> ids)
    {
        for (var position = 0; position < ids.Length; position++)
            tx.Execute("update shortcuts set position = @position where id = @id", new { position, id = ids[position] });
    }
}
