namespace MyDeclic.Tests.Jams;

/// <summary>
/// What comparisons come to, in the simplest words: who put which idea first and in which order, and which idea went into which.
/// </summary>
internal sealed class PairModel
{
    // In the order of each person's saying.
    private readonly List<(int Who, int Winner, int Loser)> _said = [];
    private readonly Dictionary<int, int> _into = [];

    public bool IsPaused { get; set; }

    /// <summary>Puts one idea before another; the code of the refusal, or null.</summary>
    public ErrorCode? Compare(int who, int winner, int loser)
    {
        if (winner == loser) return ErrorCode.InvalidVote;
        if (IsPaused) return ErrorCode.JamPaused;
        if (_into.ContainsKey(winner) || _into.ContainsKey(loser)) return ErrorCode.IdeaMerged;
        // Said again, it is no news: unless something else was said of ideas that are one with these since.
        if (_said.FindLast(one => one.Who == who && AreBetween(one, winner, loser)) is var latest
            && (latest.Winner, latest.Loser) == (winner, loser) && latest.Who == who && _said.Contains(latest)) return null;
        _said.RemoveAll(one => one.Who == who && Same(one, winner, loser));
        _said.Add((who, winner, loser));
        return null;
    }

    /// <summary>Takes a comparison back; the code of the refusal, or null.</summary>
    public ErrorCode? TakeBack(int who, int one, int other)
    {
        if (IsPaused) return ErrorCode.JamPaused;
        var areShown = !_into.ContainsKey(one) && !_into.ContainsKey(other);
        _said.RemoveAll(said => said.Who == who && (Same(said, one, other) || (areShown && AreBetween(said, one, other))));
        return null;
    }

    /// <summary>Makes an idea one with another; the code of the refusal, or null.</summary>
    public ErrorCode? Merge(int idea, int other)
    {
        if (idea == other) return ErrorCode.InvalidRequest;
        if (Root(idea) == Root(other)) return null;
        if (_into.ContainsKey(idea) || _into.ContainsKey(other)) return ErrorCode.IdeaMerged;
        _into[idea] = other;
        return null;
    }

    public void Separate(int idea) => _into.Remove(idea);

    /// <summary>What somebody said, in its order.</summary>
    public IEnumerable<(int Winner, int Loser)> SaidBy(int who) =>
        _said.Where(one => one.Who == who).Select(one => (one.Winner, one.Loser));

    /// <summary>Comparisons won and people who compared it; null where it is one with another.</summary>
    public (int Points, int Votes)? Tally(int idea)
    {
        if (_into.ContainsKey(idea)) return null;
        var counted = _said.Select(one => (one.Who, Winner: Root(one.Winner), Loser: Root(one.Loser)))
            .Where(one => one.Winner != one.Loser && (one.Winner == idea || one.Loser == idea))
            .GroupBy(one => (one.Who, Other: one.Winner == idea ? one.Loser : one.Winner))
            .Select(group => group.Last()).ToList();
        return (counted.Count(one => one.Winner == idea), counted.Select(one => one.Who).Distinct().Count());
    }

    private static bool Same((int Who, int Winner, int Loser) said, int one, int other) =>
        (said.Winner, said.Loser) == (one, other) || (said.Winner, said.Loser) == (other, one);

    private bool AreBetween((int Who, int Winner, int Loser) said, int one, int other) =>
        (Root(said.Winner), Root(said.Loser)) == (Root(one), Root(other))
        || (Root(said.Winner), Root(said.Loser)) == (Root(other), Root(one));

    private int Root(int idea) => _into.TryGetValue(idea, out var into) ? Root(into) : idea;
}
