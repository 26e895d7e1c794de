using System.Globalization;
using System.Text;

namespace MyDeclic.Silo.Import;

/// <summary>
/// Reads files of two numbers a line, with blanks, tabs, commas or semicolons between; empty lines and what follows
/// <c>#</c> are skipped. Memory stays bounded however long a line is.
/// </summary>
public static class NumberPairFile
{
    private static readonly char[] Separators = [' ', '\t', ',', ';', '\r'];

    /// <summary>The pairs, in the file's order.</summary>
    /// <param name="path">As the user named it, and as it is shown in errors.</param>
    /// <param name="expected">What a line holds, for errors: <c>from to</c>.</param>
    /// <exception cref="BadImportException">The file cannot be read, or a line is wrong.</exception>
    public static IEnumerable<NumberPair> Read(string path, string expected)
    {
        using var reader = Open(path);
        var buffer = new StringBuilder();
        for (var number = 1; ReadLine(reader, buffer, path, number); number++)
        {
            var text = buffer.ToString();
            var remark = text.IndexOf('#', StringComparison.Ordinal);
            if (remark >= 0) text = text[..remark];
            var fields = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0) continue;
            if (fields.Length != 2)
            {
                throw new BadImportException(path, number, $"expected '{expected}', found {fields.Length} field(s).");
            }

            yield return new(Number(fields[0], path, number), Number(fields[1], path, number), number);
        }
    }

    private static int Number(string field, string path, int line)
    {
        if (int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        var shown = field.Length > 20 ? field[..20] + "…" : field;
        throw new BadImportException(
            path, line, $"'{Printable(shown)}' is not a whole number from 0 to {int.MaxValue}.");
    }

    // What a hostile file holds must not drive the terminal it is shown on.
    private static string Printable(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadImportException($"{path}: cannot be read: {error.Message}");
        }
    }

    private static bool ReadLine(StreamReader reader, StringBuilder line, string path, int number)
    {
        line.Clear();
        try
        {
            int next;
            while ((next = reader.Read()) is not (-1 or '\n'))
            {
                if (line.Length == ImportLimits.LineCharactersMax)
                {
                    throw new BadImportException(
                        path, number, $"the line is longer than {ImportLimits.LineCharactersMax} characters.");
                }

                line.Append((char)next);
            }

            return next >= 0 || line.Length > 0;
        }
        catch (IOException error)
        {
            throw new BadImportException($"{path}: cannot be read: {error.Message}");
        }
    }
}
