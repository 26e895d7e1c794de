namespace MyDeclic.Bottles;

/// <summary>
/// Chooses the best who are not all of one place: maximal marginal relevance (J. Carbonell and J. Goldstein, SIGIR 1998,
/// "The Use of MMR, Diversity-Based Reranking"). Each is taken by relevance less likeness to those taken before.
/// </summary>
internal static class Spread
{
    /// <summary>The first <paramref name="wanted"/> of <paramref name="ranked"/>, spread.</summary>
    /// <param name="ranked">The best first.</param>
    /// <param name="taken">Who has the bottle already, which counts as well.</param>
    /// <param name="wanted">At most so many.</param>
    /// <param name="weights">How much relevance counts against spread.</param>
    public static List<Routed> Choose(
        IReadOnlyList<Routed> ranked, IReadOnlyCollection<Place> taken, int wanted, RouterWeights weights)
    {
        var left = ranked.ToList();
        var places = taken.ToList();
        var chosen = new List<Routed>();
        var best = left.Count == 0 ? 1 : Math.Max(left.Max(one => one.Parts.Total), double.Epsilon);
        while (chosen.Count < wanted && left.Count > 0)
        {
            // MaxBy takes the first of equals, which keeps the order of the ranking.
            var next = left.MaxBy(one => (weights.Relevance * one.Parts.Total / best)
                - ((1 - weights.Relevance) * Likeness(one.Candidate, places, weights)))!;
            left.Remove(next);
            chosen.Add(next);
            places.Add(new Place(next.Candidate.Site, next.Candidate.Country));
        }

        return chosen;
    }

    private static double Likeness(Candidate one, List<Place> places, RouterWeights weights) =>
        places.Count == 0 ? 0 : places.Max(place => Likeness(one, place, weights));

    private static double Likeness(Candidate one, Place place, RouterWeights weights) =>
        one.Site.Length > 0 && one.Site == place.Site ? 1
        : one.Country.Length > 0 && one.Country == place.Country ? weights.SameCountry
        : 0;
}
