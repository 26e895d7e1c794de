namespace MyDeclic.LoadTest.Report;

/// <summary>A table: its first column names, the others hold figures.</summary>
internal sealed record FigureTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
