namespace MyDeclic.LoadTest.Jam;

/// <summary>What votes come to, as the tester counts them itself.</summary>
internal static class JamTally
{
    /// <summary>Points and voters of every idea that stands for itself and that somebody voted for.</summary>
    /// <param name="ballots">What each person gave, by idea.</param>
    /// <param name="into">Which idea went into which.</param>
    public static Dictionary<long, (int Points, int Votes)> Of(
        IEnumerable<IReadOnlyDictionary<long, int>> ballots, IReadOnlyDictionary<long, long> into)
    {
        var tallies = new Dictionary<long, (int Points, int Votes)>();
        foreach (var ballot in ballots)
        {
            // One person counts once for ideas that are one, with the highest of what they gave.
            foreach (var group in ballot.GroupBy(vote => RootOf(vote.Key, into)))
            {
                var (points, votes) = tallies.GetValueOrDefault(group.Key);
                tallies[group.Key] = (points + group.Max(vote => vote.Value), votes + 1);
            }
        }

        return tallies;
    }

    /// <summary>Where an idea is shown.</summary>
    public static long RootOf(long idea, IReadOnlyDictionary<long, long> into)
    {
        while (into.TryGetValue(idea, out var next)) idea = next;
        return idea;
    }
}
