using System.Text;

namespace MyDeclic.Search;

/// <summary>
/// Makes tokens of texts and of queries, the same for both and for both databases: see ADR 8.
/// </summary>
internal static class Analyzer
{
    /// <summary>Longest token, in UTF-16 units; what is longer is cut.</summary>
    public const int TokenCharactersMax = 40;

    /// <summary>Tokens of one text; the rest is not found.</summary>
    public const int TokensMax = 4_000;

    // PostgreSQL keeps 255 places of one token in a text; so do we, or phrases would differ.
    private const int PlacesMax = 200;

    /// <summary>The tokens of a text in their order, without stop words.</summary>
    public static List<Token> Text(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = All(text);
        tokens.RemoveAll(token =>
        {
            if (!token.IsPair && StopWords.Contains(token.Raw)) return true;
            counts[token.Stem] = counts.GetValueOrDefault(token.Stem) + 1;
            return counts[token.Stem] > PlacesMax;
        });
        return tokens;
    }

    /// <summary>The tokens in their order, stop words too: names and queries.</summary>
    public static List<Token> All(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        var pairs = new List<string>();
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            if (tokens.Count >= TokensMax) break;
            if (Scripts.WritesNoSpaces(rune))
            {
                EndWord(tokens, word);
                pairs.Add(rune.ToString());
            }
            else
            {
                EndPairs(tokens, pairs);
                if (Rune.IsLetterOrDigit(rune) || word.Length > 0 && Scripts.IsMark(rune)) word.Append(rune.ToString());
                else EndWord(tokens, word);
            }
        }

        EndWord(tokens, word);
        EndPairs(tokens, pairs);
        return tokens;
    }

    private static void EndWord(List<Token> tokens, StringBuilder word)
    {
        if (word.Length == 0) return;
        var raw = word.Length > TokenCharactersMax ? Cut(word.ToString()) : word.ToString();
        word.Clear();
        tokens.Add(new Token(raw, Stemmer.Stem(raw), false));
    }

    private static void EndPairs(List<Token> tokens, List<string> signs)
    {
        for (var index = 0; index + 1 < signs.Count; index++)
        {
            var pair = signs[index] + signs[index + 1];
            tokens.Add(new Token(pair, pair, true));
        }

        if (signs.Count == 1) tokens.Add(new Token(signs[0], signs[0], true));
        signs.Clear();
    }

    private static string Cut(string word) =>
        char.IsHighSurrogate(word[TokenCharactersMax - 1]) ? word[..(TokenCharactersMax - 1)] : word[..TokenCharactersMax];
}
