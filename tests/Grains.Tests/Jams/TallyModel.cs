namespace MyDeclic.Tests.Jams;

/// <summary>What votes come to, in the simplest words: who gave what, and which idea went into which.</summary>
internal sealed class TallyModel(int budget, int perIdea)
{
    private readonly Dictionary<(int Who, int Idea), int> _given = [];
    private readonly Dictionary<int, int> _into = [];

    public bool IsPaused { get; set; }

    /// <summary>Votes; the code of the refusal, or null.</summary>
    public ErrorCode? Vote(int who, int idea, int value)
    {
        if (IsPaused) return ErrorCode.JamPaused;
        if (value > perIdea) return ErrorCode.InvalidVote;
        var isMerged = _into.ContainsKey(idea);
        if (isMerged && value > 0) return ErrorCode.IdeaMerged;
        var replaced = _given.Keys
            .Where(one => one.Who == who && (isMerged ? one.Idea == idea : Root(one.Idea) == idea)).ToList();
        if (value > Left(who) + replaced.Sum(one => _given[one])) return ErrorCode.BudgetSpent;
        foreach (var one in replaced) _given.Remove(one);
        if (value > 0) _given[(who, idea)] = value;
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

    public int Left(int who) => budget - _given.Where(one => one.Key.Who == who).Sum(one => one.Value);

    /// <summary>Points and voters of an idea; null where it is one with another.</summary>
    public (int Points, int Votes)? Tally(int idea)
    {
        if (_into.ContainsKey(idea)) return null;
        var best = _given.Where(one => Root(one.Key.Idea) == idea).GroupBy(one => one.Key.Who)
            .Select(one => one.Max(vote => vote.Value)).ToList();
        return (best.Sum(), best.Count);
    }

    private int Root(int idea) => _into.TryGetValue(idea, out var into) ? Root(into) : idea;
}
