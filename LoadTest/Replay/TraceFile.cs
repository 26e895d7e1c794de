using System.Globalization;
using System.Text;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Replay;

/// <summary>Reads a timed trace: <c>from to seconds</c> a line, blanks or commas between, <c>#</c> for remarks.</summary>
internal static class TraceFile
{
    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    /// <summary>The first <paramref name="limit"/> messages, in time order.</summary>
    /// <exception cref="BadInputException">The file cannot be read, or a line of it is not three numbers.</exception>
    public static List<TraceLine> Read(string path, int limit)
    {
        var lines = new List<TraceLine>();
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            var number = 0;
            while (lines.Count < limit && ReadLine(reader, path, ++number) is { } text)
            {
                if (Parse(text, path, number) is { } line) lines.Add(line);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The trace cannot be read: {error.Message}");
        }

        if (lines.Count == 0) throw new BadInputException($"{path}: no message in it.");
        return [.. lines.OrderBy(line => line.Seconds)];
    }

    private static TraceLine? Parse(string text, string path, int number)
    {
        var remark = text.IndexOf('#', StringComparison.Ordinal);
        if (remark >= 0) text = text[..remark];
        var fields = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length == 0) return null;
        if (fields.Length == 3 && Number(fields[0], int.MaxValue) is { } from
            && Number(fields[1], int.MaxValue) is { } to && Number(fields[2], long.MaxValue) is { } seconds)
        {
            return new((int)from, (int)to, seconds);
        }

        throw new BadInputException($"{path}:{number}: expected 'from to seconds', three numbers that are not negative.");
    }

    private static long? Number(string text, long max) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max ? value : null;

    // StreamReader.ReadLine would take a file without line ends whole into memory.
    private static string? ReadLine(StreamReader reader, string path, int number)
    {
        var line = new StringBuilder();
        int next;
        while ((next = reader.Read()) is not (-1 or '\n'))
        {
            if (line.Length == ReplayLimits.TraceLineCharactersMax)
            {
                throw new BadInputException(
                    $"{path}:{number}: a line is at most {ReplayLimits.TraceLineCharactersMax} characters.");
            }

            line.Append((char)next);
        }

        return next < 0 && line.Length == 0 ? null : line.ToString();
    }
}
