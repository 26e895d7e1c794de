using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MyDeclic.Storage;

/// <summary>Texts in FTS5 tables, which read newest first without looking at the rest.</summary>
internal sealed class SqliteTextIndex : TextIndex
{
    private const int Interrupted = 9;

    public override string IdColumn => "rowid";

    public override string KeepRows => "";

    public override string Matches(string table, string parameter) => $"{table} MATCH @{parameter}";

    // The index gives them newest first, and stops where enough are found.
    public override string Newest(NewestMatches matches) =>
        $"""
        select {matches.Select} from {matches.Table} join {matches.From}
        where {matches.Id} = {matches.Table}.rowid and {Matches(matches.Table, matches.Query)} and {matches.Where}
        order by {matches.Table}.rowid desc limit @{matches.Limit}
        """;

    public override string Write(TextQuery query) => string.Join(" AND ", query.Parts.Select(part =>
        "(" + string.Join(" OR ", Needed(part).Select(Write)) + ")"));

    public override void Put(WriteTransaction tx, string table, long id, TextTokens tokens) => tx.Execute(
        $"INSERT OR REPLACE INTO {table} (rowid, a, b, c, m) VALUES (@id, @a, @b, @c, @m)",
        new { id, a = Join(tokens.A), b = Join(tokens.B), c = Join(tokens.C), m = Join(tokens.Marks) });

    public override Task<IAsyncDisposable> LimitAsync(DbConnection connection, int milliseconds) =>
        Task.FromResult<IAsyncDisposable>(new Alarm(((SqliteConnection)connection).Handle!, milliseconds));

    public override bool IsTooLong(Exception failure) => failure is SqliteException { SqliteErrorCode: Interrupted };

    private static string Join(IReadOnlyList<string> tokens) => string.Join(' ', tokens.Select(Checked));

    private static string Write(TextChoice choice)
    {
        var columns = string.Join(' ', Names(choice.Columns));
        var phrase = $"{{{columns}}} : \"{Join(choice.Tokens)}\"";
        return choice.IsPrefix ? phrase + " *" : phrase;
    }

    private static IEnumerable<string> Names(TextColumns columns)
    {
        if (columns.HasFlag(TextColumns.A)) yield return "a";
        if (columns.HasFlag(TextColumns.B)) yield return "b";
        if (columns.HasFlag(TextColumns.C)) yield return "c";
        if (columns.HasFlag(TextColumns.Marks)) yield return "m";
    }

    // SQLite has no timeout of its own: whoever waits interrupts it.
    private sealed class Alarm : IAsyncDisposable
    {
        private readonly Lock _lock = new();
        private readonly sqlite3 _handle;
        private readonly Timer _timer;
        private bool _isOver;

        public Alarm(sqlite3 handle, int milliseconds)
        {
            _handle = handle;
            _timer = new Timer(_ => Ring(), null, milliseconds, Timeout.Infinite);
        }

        public ValueTask DisposeAsync()
        {
            // Once this returns the connection may serve somebody else: it must not be interrupted any more.
            lock (_lock) _isOver = true;
            return _timer.DisposeAsync();
        }

        private void Ring()
        {
            lock (_lock)
            {
                if (!_isOver) raw.sqlite3_interrupt(_handle);
            }
        }
    }
}
