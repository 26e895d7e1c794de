namespace MyDeclic.Search;

/// <summary>
/// Finds names in spite of a slip of the pen: words that are alike share what is left when one letter is taken away.
/// After W. Garbe's symmetric deletes (SymSpell, 2012).
/// </summary>
internal static class NameVariants
{
    /// <summary>Letters of a word that is short enough for any slip to make it another name.</summary>
    public const int LettersMin = 4;

    /// <summary>Letters from which two slips are forgiven.</summary>
    public const int TwoSlipsLettersMin = 8;

    private const int LettersMax = 24;

    /// <summary>The word and all that are left of it without one of its letters; none for words not forgiven.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length is < LettersMin or > LettersMax) return [];
        return Enumerable.Range(0, word.Length).Where(at => !char.IsSurrogate(word[at]))
            .Select(at => word.Remove(at, 1)).Prepend(word).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The slips forgiven in a word.</summary>
    public static int SlipsMax(string word) =>
        word.Length < LettersMin ? 0 : word.Length < TwoSlipsLettersMin ? 1 : 2;

    /// <summary>
    /// Letters added, dropped, replaced, or swapped with their neighbour, to come from one word to the other (optimal
    /// string alignment).
    /// </summary>
    public static int Slips(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                table[i, j] = isSwap ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
            }
        }

        return table[one.Length, other.Length];
    }
}
