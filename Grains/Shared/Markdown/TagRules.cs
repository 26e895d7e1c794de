using System.Text;

namespace MyDeclic.Markdown;

/// <summary>What a tag may look like.</summary>
internal static class TagRules
{
    /// <summary>Whether <paramref name="written"/>, without the sign, is a tag.</summary>
    public static bool IsTag(string written) =>
        written.Length is >= 1 and <= Limits.TagCharactersMax
        && written.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
        && written.Any(char.IsLetterOrDigit);

    /// <summary>As tags are stored and searched.</summary>
    public static string Canonical(string written) => written.ToLowerInvariant().Normalize(NormalizationForm.FormC);
}
