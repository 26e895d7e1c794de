using System.Text;

namespace MyDeclic.Users;

/// <summary>How skills are named.</summary>
internal static class SkillRules
{
    private const char Joint = '-';

    /// <summary>
    /// What a skill is addressed by, so that "Door seals" and "door-seals" are one: lower case, no accents, letters,
    /// digits, '+', '#' and '.', everything else one '-'. Empty when there is no letter and no digit.
    /// </summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in TextRules.Fold(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '+' or '#' or '.') key.Append(rune.ToString());
            else if (key.Length > 0 && key[^1] != Joint) key.Append(Joint);
        }

        var trimmed = key.ToString().Trim(Joint);
        return trimmed.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? trimmed : "";
    }

    /// <summary>Checks a name; null when <paramref name="name"/> and <paramref name="key"/> may be stored.</summary>
    public static Refusal? Check(string? text, out string name, out string key)
    {
        key = "";
        if (TextRules.CheckLine(text, "name", Limits.SkillCharactersMax, true, out name) is { } refusal) return refusal;
        key = Key(name);
        if (key.Length == 0) return new(ErrorCode.InvalidSkill, "A skill's name has a letter or a digit.", "name");
        // Folding may make a text longer: one character can stand for several.
        return key.Length <= Limits.SkillCharactersMax
            ? null
            : new(ErrorCode.TooLong, $"At most {Limits.SkillCharactersMax} characters.", "name");
    }
}
