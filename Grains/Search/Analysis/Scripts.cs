using System.Globalization;
using System.Text;

namespace MyDeclic.Search;

/// <summary>What has to be known of scripts to find words in them.</summary>
internal static class Scripts
{
    // Unicode 16 blocks: Thai and Lao, CJK signs, kana, Han, Hangul, and their supplements.
    private static readonly (int From, int To)[] Spaceless =
    [
        (0x0E01, 0x0EFF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3041, 0x309F), (0x30A1, 0x30FF), (0x31F0, 0x31FF),
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Whether words of this script run into each other.</summary>
    public static bool WritesNoSpaces(Rune rune)
    {
        if (rune.Value < Spaceless[0].From) return false;
        foreach (var (from, to) in Spaceless)
        {
            if (rune.Value >= from && rune.Value <= to) return rune.Value != 0x30FB;
        }

        return false;
    }

    /// <summary>Whether a sign belongs to the letter before it.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
