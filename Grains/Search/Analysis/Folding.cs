using System.Globalization;
using System.Text;

namespace MyDeclic.Search;

/// <summary>Makes of what is written the same for everybody: compatible forms, lower case, no accents.</summary>
internal static class Folding
{
    /// <summary>Folds a text; what is no text becomes spaces.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text)) return text.ToLowerInvariant();
        // Some letters are lower-cased only once they are taken apart, and some taken apart only once lower-cased.
        var apart = Clean(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(apart.Length);
        foreach (var c in apart)
        {
            // Latin, Greek and Cyrillic accents. The voicing marks of Japanese make another sound, and stay.
            if (c is >= '\u0300' and <= '\u036F') continue;
            if (Letters(c) is { } letters) folded.Append(letters);
            else folded.Append(c);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0;

    // Letters that have no accent to take away, but that people look for without it.
    private static string? Letters(char c) => c switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        _ => null,
    };

    // .NET refuses to normalise what is no text.
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isText = rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned;
            if (isText) clean.Append(rune.ToString());
            else clean.Append(' ');
        }

        return clean.ToString();
    }
}
