using System.Text;

namespace MyDeclic.Notifications;

/// <summary>What was written, as a line of plain text.</summary>
internal static class PlainText
{
    private const string Marks = "*_`~>[]";

    /// <summary>The beginning of a Markdown text, without its marks and line ends.</summary>
    public static string Beginning(string text, int charactersMax = Limits.NotificationExcerptMax)
    {
        var line = new StringBuilder(charactersMax + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > charactersMax) break;
            if (Rune.IsWhiteSpace(rune))
            {
                // A heading's mark stands alone; a tag's does not.
                while (line.Length > 0 && line[^1] == '#' && IsAlone(line)) line.Length--;
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsMark(rune, line))
            {
                line.Append(rune.ToString());
            }
        }

        var plain = line.ToString().TrimEnd();
        if (plain.Length <= charactersMax) return plain;
        var end = charactersMax - 1;
        if (char.IsHighSurrogate(plain[end - 1])) end--;
        return plain[..end].TrimEnd() + "…";
    }

    private static bool IsAlone(StringBuilder line)
    {
        var start = line.Length - 1;
        while (start >= 0 && line[start] == '#') start--;
        return start < 0 || line[start] == ' ';
    }

    // A mark within a word is a letter: snake_case, C#.
    private static bool IsMark(Rune rune, StringBuilder before) => rune.IsAscii
        && Marks.Contains((char)rune.Value, StringComparison.Ordinal)
        && (before.Length == 0 || before[^1] == ' ' || rune.Value is '*' or '`' or '[' or ']');
}
