using System.Globalization;
using System.Text;

namespace MyDeclic.Silo.World;

/// <summary>Writes names in the letters that handles and slugs allow.</summary>
public static class Handles
{
    /// <summary>Characters of a handle kept free for a number that tells namesakes apart.</summary>
    private const int NumberCharacters = 4;

    /// <summary><c>first.last</c> of a name, or that with a number when <paramref name="taken"/> holds it already.</summary>
    /// <returns>The handle, which is then in <paramref name="taken"/>.</returns>
    public static string Make(string given, string family, ISet<string> taken)
    {
        var plain = $"{ToAscii(given, '-')}.{ToAscii(family, '-')}";
        if (plain.Length > Limits.HandleCharactersMax - NumberCharacters)
        {
            plain = plain[..(Limits.HandleCharactersMax - NumberCharacters)].TrimEnd('.', '-');
        }

        var handle = plain;
        for (var number = 2; !taken.Add(handle); number++)
        {
            handle = string.Create(CultureInfo.InvariantCulture, $"{plain}{number}");
        }

        return handle;
    }

    /// <summary>A community's slug: <c>body-in-white-production</c>.</summary>
    public static string Slug(string name) => ToAscii(name, '-');

    private static string ToAscii(string text, char between)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var plain = Plain(letter);
            if (plain.Length > 0) ascii.Append(plain);
            else if (letter != '\'' && ascii.Length > 0 && ascii[^1] != between) ascii.Append(between);
        }

        return ascii.ToString().TrimEnd(between);
    }

    // Letters that Unicode does not take apart into a base and a mark.
    private static string Plain(char letter) => letter switch
    {
        'ı' => "i",
        'ß' => "ss",
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' => "d",
        'æ' or 'Æ' => "ae",
        _ => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter).ToString() : "",
    };
}
