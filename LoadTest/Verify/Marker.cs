using System.Buffers.Text;
using System.Globalization;

namespace MyDeclic.LoadTest.Verify;

/// <summary>
/// What a text of the load tester ends with: the run, the write's number and when it was due. Who receives the text
/// knows from it what it is and how old it is.
/// </summary>
/// <param name="Number">The write's number.</param>
/// <param name="DueAt">When it was due, in microseconds of the machine's monotonic time.</param>
internal readonly record struct Marker(int Number, long DueAt)
{
    private static ReadOnlySpan<byte> Start => "lt!"u8;

    /// <summary>The marker as text; letters that Markdown leaves alone.</summary>
    /// <param name="run">Names the run: letters and digits.</param>
    public string ToText(string run) => string.Create(CultureInfo.InvariantCulture, $"lt!{run}!{Number}!{DueAt}!");

    /// <summary>Finds the marker of <paramref name="run"/> in encoded text.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> run, out Marker marker)
    {
        marker = default;
        for (var at = text.IndexOf(Start); at >= 0; at = text.IndexOf(Start))
        {
            text = text[(at + Start.Length)..];
            if (!text.StartsWith(run)) continue;
            var rest = text[run.Length..];
            if (!TryNumber(ref rest, out var number) || !TryNumber(ref rest, out var due)) continue;
            marker = new((int)number, due);
            return true;
        }

        return false;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.Length == 0 || text[0] != (byte)'!') return false;
        if (!Utf8Parser.TryParse(text[1..], out number, out var length) || length == 0) return false;
        text = text[(1 + length)..];
        return text.Length > 0 && text[0] == (byte)'!';
    }
}
