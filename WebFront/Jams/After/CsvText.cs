using System.Text;

namespace MyDeclic.WebFront.Jams;

/// <summary>
/// Writes lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a cell that begins with one of
/// = + - @, a tab or a line end gets an apostrophe before it, as OWASP says.
/// </summary>
internal static class CsvText
{
    // Spreadsheets read the wide ones as their narrow twins.
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    /// <summary>Adds a line.</summary>
    public static void AddLine(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            text.Append('"').Append(Safe(cell).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append("\r\n");
    }

    private static string Safe(string cell) =>
        cell.Length > 0 && Formulas.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
}
