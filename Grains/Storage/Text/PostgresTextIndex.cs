using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;

namespace MyDeclic.Storage;

/// <summary>Texts as <c>tsvector</c>, built from our own tokens and never by PostgreSQL's parser.</summary>
internal sealed class PostgresTextIndex : TextIndex
{
    // Between columns, so that no phrase runs from one into the next.
    private const int Gap = 64;

    // PostgreSQL keeps no higher position, and no more of them for one token.
    private const int PositionMax = 16_383;
    private const int PositionsMax = 255;

    // How much longer the second walk is, and which part of what is wanted the first must have found for it to be worth while.
    private const int FurtherTimes = 6;
    private const int OftenParts = 4;

    public override string IdColumn => "id";

    public override string KeepRows => " FOR SHARE";

    public override string Matches(string table, string parameter) => $"{table}.tokens @@ CAST(@{parameter} AS tsquery)";

    // The index knows no order, and the planner cannot tell how many texts hold the beginning of a word: left to itself, it
    // walks through all texts for a rare one, or sorts half of them for a common one. Hence in steps. A common word is found
    // often enough among the newest texts. Is it found often, but not enough, a longer walk costs less than all that the
    // index knows. What is rare is asked of the index, which then gives few. The lateral subqueries keep the rest from being
    // joined before it is known what matches.
    public override string Newest(NewestMatches matches)
    {
        var query = $"CAST(@{matches.Query} AS tsquery)";
        var limit = "@" + matches.Limit;
        var seen =
            $"""
            cross join lateral (
                select {matches.Select} from {matches.From} where {matches.Id} = f.id and {matches.Where} offset 0) x
            """;
        string Walk(int rows) =>
            $"""
            select x.* from (select id, tokens from {matches.Table} order by id desc limit {rows}) f {seen}
            where f.tokens @@ {query} order by f.id desc limit {limit}
            """;
        return
            $"""
            with newest as materialized ({Walk(matches.Recent)}),
            further as materialized (
                select * from ({Walk(matches.Recent * FurtherTimes)}) w
                where (select count(*) from newest) < {limit} and (select count(*) from newest) * {OftenParts} >= {limit}),
            every as materialized (
                select id from {matches.Table} where tokens @@ {query}
                  and (select count(*) from newest) < {limit} and (select count(*) from further) < {limit})
            select * from newest where (select count(*) from newest) >= {limit}
            union all select * from further where (select count(*) from further) >= {limit}
            union all (
                select x.* from (select id from every order by id desc) f {seen} order by f.id desc limit {limit})
            """;
    }

    public override string Write(TextQuery query) => string.Join(" & ", query.Parts.Select(part =>
        "(" + string.Join(" | ", Needed(part).Select(Write)) + ")"));

    public override void Put(WriteTransaction tx, string table, long id, TextTokens tokens) => tx.Execute(
        $"""
        INSERT INTO {table} (id, tokens) VALUES (@id, CAST(@tokens AS tsvector))
        ON CONFLICT (id) DO UPDATE SET tokens = excluded.tokens
        """,
        new { id, tokens = Vector(tokens) });

    public override async Task<IAsyncDisposable> LimitAsync(DbConnection connection, int milliseconds)
    {
        var transaction = await connection.BeginTransactionAsync();
        // A plan must be made for these very words, rare or common; compiling it would take longer than running it.
        await connection.ExecuteAsync(
            $"""
            SET LOCAL statement_timeout = {milliseconds.ToString(CultureInfo.InvariantCulture)};
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL jit = off;
            SET LOCAL max_parallel_workers_per_gather = 0
            """,
            transaction: transaction);
        return transaction;
    }

    public override bool IsTooLong(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    // What was put in lately waits in a list that every search would walk through.
    public override void TakeStock(WriteTransaction tx, string table) =>
        tx.Execute($"SELECT gin_clean_pending_list('{table}_tokens'); ANALYZE {table}");

    private static string Vector(TextTokens tokens)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var position = 0;
        foreach (var (column, weight) in new[] { (tokens.A, "A"), (tokens.B, "B"), (tokens.C, "C") })
        {
            foreach (var token in column)
            {
                position++;
                if (!places.TryGetValue(token, out var found)) places[token] = found = [];
                if (position <= PositionMax && found.Count < PositionsMax)
                    found.Add(position.ToString(CultureInfo.InvariantCulture) + weight);
            }

            position += Gap;
        }

        var vector = new StringBuilder();
        foreach (var (token, found) in places)
        {
            vector.Append('\'').Append(Checked(token)).Append('\'');
            if (found.Count > 0) vector.Append(':').AppendJoin(',', found);
            vector.Append(' ');
        }

        // No word begins with an underscore, so that a mark is never taken for one.
        foreach (var mark in tokens.Marks.Distinct(StringComparer.Ordinal))
            vector.Append("'_").Append(Checked(mark)).Append("' ");
        return vector.ToString();
    }

    private static string Write(TextChoice choice)
    {
        if (choice.Columns == TextColumns.Marks)
        {
            var end = choice.IsPrefix ? ":*" : "";
            return string.Join(" & ", choice.Tokens.Select(mark => $"'_{Checked(mark)}'{end}"));
        }

        var label = choice.Columns == TextColumns.Words ? "" : (choice.Columns & TextColumns.Words)
            .ToString().Replace(", ", "", StringComparison.Ordinal);
        var last = choice.Tokens.Count - 1;
        var phrase = string.Join(" <-> ", choice.Tokens.Select((token, index) =>
        {
            var suffix = (choice.IsPrefix && index == last ? "*" : "") + label;
            return $"'{Checked(token)}'" + (suffix.Length > 0 ? ":" + suffix : "");
        }));
        return choice.Tokens.Count > 1 ? $"({phrase})" : phrase;
    }
}
