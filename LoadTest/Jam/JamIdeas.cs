using MyDeclic.LoadTest.People;

namespace MyDeclic.LoadTest.Jam;

/// <summary>The ideas that were acknowledged. Safe from many threads.</summary>
internal sealed class JamIdeas
{
    private readonly List<(long Id, int Author)> _ideas = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_ideas) return _ideas.Count;
        }
    }

    /// <summary>Enters one.</summary>
    public void Add(long id, int author)
    {
        lock (_ideas) _ideas.Add((id, author));
    }

    /// <summary>
    /// An idea by chance: the third power of chance, so that half of what happens concerns the first eighth, and a few
    /// favourites take much of it.
    /// </summary>
    public (long Id, int Author) Pick(ref Dice dice)
    {
        const int Fine = 1 << 20;
        var chance = (double)dice.Next(Fine) / Fine;
        lock (_ideas) return _ideas[(int)(chance * chance * chance * _ideas.Count)];
    }

    /// <summary>The ids, the oldest first.</summary>
    public IReadOnlyList<long> Ids
    {
        get
        {
            lock (_ideas) return [.. _ideas.Select(idea => idea.Id)];
        }
    }
}
