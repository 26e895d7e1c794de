using System.Collections.Frozen;

namespace MyDeclic.Search;

/// <summary>
/// French and English words that stand in every text. A word that means something in the other language ("car", "or",
/// "pour", "son", "as", "on" is left out when it does) stays.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a au aux avec ce ces cet cette dans de des du elle elles en est et eux il ils je la le les leur leurs lui ma mais "
        + "mes mon ne nos notre nous ont ou par pas pour qu que qui sa se ses sont sur ta tes toi ton tu un une vos votre "
        + "vous y d l j m n s t c qu jusqu lorsqu puisqu quoiqu "
        + "an and are at be been but by for from had has have he her his how i if in into is it its my not of off on or our "
        + "she so than that the their them then there these they this those to was we were what when where which who why "
        + "will with would you your").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
