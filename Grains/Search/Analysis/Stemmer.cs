using System.Buffers;

namespace MyDeclic.Search;

/// <summary>
/// Takes the endings of number, gender and verb from French and English words alike. A text does not say in which of
/// the two a word is, and their common words meet: "technologie", "technologies" and "technology" become one.
/// After J. Savoy, "A Stemming Procedure and Stopword List for General French Corpora", JASIS 50(10), 1999 (the minimal
/// stemmer: x, s, r, e and double letters), and D. Harman, "How Effective Is Suffixing?", JASIS 42(1), 1991 (the S
/// stemmer: ies, es, s), with the English -ing and -ed. Light on purpose: what one types is soon its own stem.
/// </summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private const int StemmedLettersMin = 4;
    private const int VerbLettersMin = 6;
    private const int RootLettersMin = 4;

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length < StemmedLettersMin || !word.All(char.IsAsciiLetterLower)) return word;
        var stem = Verb(Singular(word));
        if (stem.Length < StemmedLettersMin) return stem;
        if (stem.Length >= VerbLettersMin && stem.EndsWith('r')) stem = stem[..^1];
        while (stem.Length > StemmedLettersMin && stem.EndsWith('e')) stem = stem[..^1];
        if (stem.EndsWith('y')) stem = stem[..^1] + "i";
        if (stem.Length > StemmedLettersMin && stem[^1] == stem[^2]) stem = stem[..^1];
        return stem;
    }

    private static string Singular(string word)
    {
        if (word.Length >= VerbLettersMin && word.EndsWith("eaux", StringComparison.Ordinal)) return word[..^1];
        if (word.Length >= VerbLettersMin && word.EndsWith("aux", StringComparison.Ordinal)) return word[..^2] + "l";
        if (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)) return word;
        if (word.Length > StemmedLettersMin && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        return word.EndsWith('s') ? word[..^1] : word;
    }

    private static string Verb(string word)
    {
        var root = word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
            : word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : word;
        return root.Length >= RootLettersMin && root.AsSpan().ContainsAny(Vowels) ? root : word;
    }
}
