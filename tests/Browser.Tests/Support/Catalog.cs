using System.Text.RegularExpressions;

namespace MyDeclic.Browsing;

/// <summary>The texts of the user interface, read from its sources.</summary>
internal static partial class Catalog
{
    private static readonly HashSet<string> French = Texts("fr");
    private static readonly HashSet<string> English = Texts("en");

    /// <summary>The names by which the sources call their texts, as far as no one would write them.</summary>
    public static readonly IReadOnlySet<string> Keys =
        Key().Matches(Source("en")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a reader of a language must never see: the texts that only the other language has.</summary>
    public static IReadOnlySet<string> ForeignTo(string language) =>
        (language == "fr" ? English.Except(French) : French.Except(English)).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Texts(string language) =>
        Text().Matches(Source(language))
            .Select(match => match.Groups[1].Value.Replace("\\'", "'", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    private static string Source(string language)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MyDeclic.Orleans.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their sources.");
        return string.Concat(Directory
            .GetFiles(Path.Combine(folder.FullName, "WebFront/ui/src/shared/i18n"), $"*{language}.ts").Select(File.ReadAllText));
    }

    [GeneratedRegex(@"'((?:[^'\\]|\\.){3,})'")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\s+([a-z]+[A-Z]\w+):", RegexOptions.Multiline)]
    private static partial Regex Key();
}
