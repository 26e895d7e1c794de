namespace MyDeclic.LoadTest.Jam;

/// <summary>Which ideas are one, by what the animator did, and which ever may have been. Safe from many threads.</summary>
internal sealed class JamMerges
{
    private readonly Dictionary<long, long> _into = [];
    private readonly Dictionary<long, long> _ever = [];
    private readonly Lock _gate = new();

    /// <summary>Which idea went into which, as acknowledged.</summary>
    public IReadOnlyDictionary<long, long> Into
    {
        get
        {
            lock (_gate) return new Dictionary<long, long>(_into);
        }
    }

    /// <summary>Says that two ideas may be one from now on: before it is asked for.</summary>
    public void Begin(long idea, long into)
    {
        lock (_gate)
        {
            var (one, other) = (EverOf(idea), EverOf(into));
            if (one != other) _ever[one] = other;
        }
    }

    /// <summary>Says that they are one.</summary>
    public void Merge(long idea, long into)
    {
        lock (_gate) _into[idea] = into;
    }

    /// <summary>Says that an idea stands for itself again.</summary>
    public void Separate(long idea)
    {
        lock (_gate) _into.Remove(idea);
    }

    /// <summary>Whether the idea is one with another, as far as is known.</summary>
    public bool IsMerged(long idea)
    {
        lock (_gate) return _into.ContainsKey(idea);
    }

    /// <summary>Whether two ideas may have been one at some time.</summary>
    public bool WereOne(long idea, long other)
    {
        lock (_gate) return EverOf(idea) == EverOf(other);
    }

    private long EverOf(long idea)
    {
        while (_ever.TryGetValue(idea, out var next)) idea = next;
        return idea;
    }
}
