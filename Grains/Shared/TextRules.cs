using System.Globalization;
using System.Text;

namespace MyDeclic;

/// <summary>What text the product stores: canonical (NFC, <c>\n</c> line ends) and free of what deceives or breaks.</summary>
internal static class TextRules
{
    /// <summary>Checks a text of several lines.</summary>
    /// <param name="text">As received; null counts as empty.</param>
    /// <param name="field">The wire's name of the field.</param>
    /// <param name="charactersMax">Its limit, in UTF-16 units.</param>
    /// <param name="required">Whether blank text is refused.</param>
    /// <param name="clean">The text to store.</param>
    /// <returns>Null when the text is good.</returns>
    public static Refusal? CheckText(string? text, string field, int charactersMax, bool required, out string clean) =>
        Check(text, field, charactersMax, required, lines: true, out clean);

    /// <summary>Checks a text of one line: no line breaks, no invisible characters.</summary>
    /// <inheritdoc cref="CheckText"/>
    public static Refusal? CheckLine(string? text, string field, int charactersMax, bool required, out string clean) =>
        Check(text, field, charactersMax, required, lines: false, out clean);

    /// <summary>Lower case without accents: what names are searched and sorted by.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>A SQL LIKE pattern's literal part, escaped by '\'.</summary>
    public static string LikeLiteral(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);

    private static Refusal? Check(
        string? text, string field, int charactersMax, bool required, bool lines, out string clean)
    {
        clean = "";
        text ??= "";
        if (text.Length > charactersMax)
            return new(ErrorCode.TooLong, $"At most {charactersMax} characters.", field);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (HasForbidden(text, lines))
            return new(ErrorCode.InvalidText, "The text has characters that cannot be shown safely.", field);
        clean = text.Normalize(NormalizationForm.FormC).Trim();
        return required && clean.Length == 0 ? new(ErrorCode.EmptyText, "This must not be empty.", field) : null;
    }

    private static bool HasForbidden(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (char.IsSurrogate(c) || IsBidiControl(c) || IsNonCharacter(c)) return true;
            if (char.IsControl(c) && !(lines && c is '\n' or '\t' && lines)) return true;
            if (!lines && IsInvisible(c)) return true;
        }

        return false;
    }

    // Unicode UAX #9: overrides and isolates can make text read otherwise than it is ("Trojan Source").
    private static bool IsBidiControl(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    // They stand for nothing, and .NET refuses to normalise text that has the first.
    private static bool IsNonCharacter(char c) => c is '\uFFFE' or '\uFFFF';

    private static bool IsInvisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
