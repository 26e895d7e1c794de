namespace MyDeclic.Jams;

/// <summary>Which two ideas somebody is asked to compare next.</summary>
internal static class PairChoice
{
    /// <summary>
    /// The least compared idea that has a partner left, and of its partners the least compared one. Among ideas that as many
    /// people compared, each person has an order of their own, so that not everybody is asked the same; and which of the two
    /// comes first is as good as chance, so that neither has the better place.
    /// </summary>
    /// <param name="candidates">Ideas with the number of people who compared them.</param>
    /// <param name="compared">Pairs that the person compared, the lower id first.</param>
    /// <param name="userId">Who is asked.</param>
    /// <param name="skip">How many pairs the person would rather not say anything about now; after the last comes the first.</param>
    /// <returns>Null when all are compared.</returns>
    public static (long First, long Second)? Next(
        IEnumerable<(long Id, int People)> candidates, IReadOnlySet<(long Low, long High)> compared, long userId, int skip = 0)
    {
        long[] order =
        [
            .. candidates.OrderBy(one => one.People).ThenBy(one => Mixed(one.Id, userId)).ThenBy(one => one.Id)
                .Select(one => one.Id),
        ];
        var left = Pairs(order).Where(pair => !compared.Contains(pair)).Take(skip + 1).ToList();
        if (left.Count == 0) return null;
        var chosen = left[skip % left.Count];
        return (Mixed(chosen.Low, userId) ^ Mixed(chosen.High, userId)) % 2 == 0 ? chosen : (chosen.High, chosen.Low);
    }

    private static IEnumerable<(long Low, long High)> Pairs(long[] order)
    {
        for (var one = 0; one < order.Length; one++)
        {
            for (var other = one + 1; other < order.Length; other++) yield return PairStore.Ordered(order[one], order[other]);
        }
    }

    // SplitMix64's last step: the same everywhere and at any time, as HashCode is not.
    private static ulong Mixed(long idea, long userId)
    {
        var mixed = unchecked((ulong)idea + ((ulong)userId * 0x9E3779B97F4A7C15UL));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
