using System.Globalization;
using System.Text;

namespace MyDeclic.Shortcuts;

/// <summary>What a shortcut may be: the one place, for the company's and one's own.</summary>
internal static class ShortcutRules
{
    private const int CombiningKeycap = 0x20E3;

    /// <summary>Writes over a shortcut what was said of it; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? Check(ShortcutWords words, ShortcutRow held, bool isCompany, out ShortcutRow clean)
    {
        clean = held;
        if (TextRules.CheckLine(
            words.Label ?? held.Label, "label", ShortcutLimits.LabelCharactersMax, true, out var label) is { } badLabel)
            return badLabel;
        if (CheckUrl(words.Url ?? held.Url, out var url) is { } badUrl) return badUrl;
        var emoji = (words.Emoji ?? held.Emoji).Trim();
        if (emoji.Length > 0 && !IsEmoji(emoji)) return new(ErrorCode.InvalidEmoji, "One emoji, or none.", "emoji");
        if (words.Populations is not null && !isCompany)
            return new(ErrorCode.InvalidRequest, "One's own shortcuts are for oneself.", "populations");
        var isNew = held.Id == 0;
        var populations = !isCompany ? 0
            : words.Populations is null && !isNew ? held.Populations : PopulationBits.Of(words.Populations);
        clean = held with { Label = label, Url = url, Emoji = emoji, Populations = populations };
        return null;
    }

    /// <summary>Checks an address that people follow by a click; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? CheckUrl(string url, out string clean)
    {
        if (TextRules.CheckLine(url, "url", ShortcutLimits.UrlCharactersMax, true, out clean) is { } bad) return bad;
        // Only what names its scheme and host: nothing is guessed, and no script, file or content of its own gets through.
        if (!clean.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !clean.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return Bad();
        if (clean.Any(char.IsWhiteSpace) || clean.Contains('\\', StringComparison.Ordinal)
            || !Uri.TryCreate(clean, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return Bad();
        if (uri.UserInfo.Length > 0 || clean.Split('/', '?', '#')[2].Contains('@', StringComparison.Ordinal))
            return new(ErrorCode.InvalidUrl, "An address without a name and password.", "url");
        clean = uri.AbsoluteUri;
        return clean.Length > ShortcutLimits.UrlCharactersMax
            ? new(ErrorCode.TooLong, $"At most {ShortcutLimits.UrlCharactersMax} characters.", "url")
            : null;

        static Refusal Bad() => new(ErrorCode.InvalidUrl, "An address begins with https:// or http://.", "url");
    }

    // One sign as people see it, with a picture in it: letters and digits would pass for words.
    private static bool IsEmoji(string text)
    {
        if (text.Length > ShortcutLimits.EmojiCharactersMax || new StringInfo(text).LengthInTextElements != 1) return false;
        var runes = text.EnumerateRunes().ToList();
        return runes.TrueForAll(IsPartOfEmoji)
            && runes.Exists(rune => rune.Value == CombiningKeycap
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol);
    }

    // Unicode's specials stand for what could not be read: they are symbols, and show nothing.
    private static bool IsPartOfEmoji(Rune rune) => rune.Value is not (>= 0xFFF9 and <= 0xFFFF)
        && (rune.Value is '#' or '*' or (>= '0' and <= '9')
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
