using Dapper;

namespace MyDeclic.Storage.Tests;

/// <summary>
/// The tables and columns a database ended up with, without those of a cluster's members, which a SQLite file has not,
/// and those of tokens, which each database keeps its own way.
/// </summary>
internal static class Columns
{
    public static async Task<IReadOnlyList<string>> OfAsync(Database database)
    {
        await using var reader = await database.OpenReadAsync();
        var rows = await reader.QueryAsync<string>(database.Dialect is SqliteDialect
            ? """
              SELECT m.name || '.' || c.name || CASE WHEN c."notnull" = 1 THEN ' not null' ELSE '' END
              FROM sqlite_master m JOIN pragma_table_info(m.name) c
              WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
              """
            : """
              SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
              FROM information_schema.columns WHERE table_schema = 'public'
                AND table_name <> 'orleansquery' AND table_name NOT LIKE 'orleansmembership%'
              """);
        return [.. rows.Where(row => !IsOfTokens(row)).Order(StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<string>> IndexesOfAsync(Database database)
    {
        await using var reader = await database.OpenReadAsync();
        var rows = await reader.QueryAsync<string>(database.Dialect is SqliteDialect
            ? "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            : """
              SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
              WHERE NOT i.indisunique AND c.relnamespace = 'public'::regnamespace
              """);
        return [.. rows.Where(row => !IsOfTokens(row)).Order(StringComparer.Ordinal)];
    }

    private static bool IsOfTokens(string name) => Array.Exists(
        ["search_people", "search_communities", "search_posts", "search_comments"],
        table => name.StartsWith(table, StringComparison.Ordinal));
}
