using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Countries and organisational units that jams are for, in SQL.</summary>
internal sealed class JamPlaceStore(Database database)
{
    /// <summary>Kinds of <c>jam_places</c>.</summary>
    public const int Country = 1, Unit = 2;

    /// <summary>The places of jams.</summary>
    public async Task<ILookup<long, (int Kind, string Name)>> OfAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Jam, long Kind, string Name)>(
            $"""
            select jam_id, kind, name from jam_places where {database.Dialect.IsAnyOf("jam_id", "ids")} order by jam_id, kind, place
            """,
            new { ids = database.Dialect.List(ids) })).ToLookup(row => row.Jam, row => ((int)row.Kind, row.Name));
    }

    /// <summary>Where somebody says to be, folded.</summary>
    public async Task<(string Country, string Unit)> WhereAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var (country, unit) = await connection.QuerySingleOrDefaultAsync<(string? Country, string? Unit)>(
            "select country, entity from users where id = @userId", new { userId });
        return (TextRules.Fold(country ?? ""), TextRules.Fold(unit ?? ""));
    }

    /// <summary>Where people say they are, of what everyone may see: where most are.</summary>
    public async Task<ImmutableArray<string>> OfferedAsync(int kind)
    {
        await using var connection = await database.OpenReadAsync();
        var column = kind == Country ? "country" : "entity";
        return [.. (await connection.QueryAsync<string>(
            $"select {column} from users where {column} <> '' group by {column} order by count(*) desc, {column} limit @limit",
            new { limit = JamLimits.PlacesOfferedMax })).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those of <paramref name="names"/> that stand in somebody's profile.</summary>
    public async Task<IReadOnlyList<string>> KnownAsync(int kind, ImmutableArray<string> names)
    {
        if (names.IsEmpty) return [];
        await using var connection = await database.OpenReadAsync();
        var column = kind == Country ? "country" : "entity";
        return [.. await connection.QueryAsync<string>(
            $"select distinct {column} from users where {database.Dialect.IsAnyOf(column, "names")}",
            new { names = database.Dialect.List(names) })];
    }

    public static void Put(WriteTransaction tx, long jamId, int kind, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            tx.Execute(
                "insert into jam_places (jam_id, kind, place, name) values (@jamId, @kind, @place, @name) on conflict do nothing",
                new { jamId, kind, place = TextRules.Fold(name), name });
        }
    }
}
