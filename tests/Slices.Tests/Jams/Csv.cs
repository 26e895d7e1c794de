using System.Text;

namespace MyDeclic.Tests.Jams;

/// <summary>Reads comma-separated values as RFC 4180 says, by the names of the first line.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(string text)
    {
        var lines = Lines(text.TrimStart('\ufeff'));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<List<string>> Lines(string text)
    {
        var (lines, cells, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (isQuoted && one == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (one == '"') isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(one);
            else if (one is ',' or '\r') End();
            else if (one == '\n') Break();
            else cell.Append(one);
        }

        return lines;

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void Break()
        {
            lines.Add(cells);
            cells = [];
        }
    }
}
