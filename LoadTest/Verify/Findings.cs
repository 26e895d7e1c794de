namespace MyDeclic.LoadTest.Verify;

/// <summary>What the verification found. Everything but the announced gaps must be zero.</summary>
internal sealed class Findings
{
    /// <summary>Examples that are kept of what is wrong.</summary>
    private const int ExamplesMax = 20;

    private readonly List<string> _examples = [];

    /// <summary>Acknowledged writes that did not reach a watcher whom they had to reach, once a watcher.</summary>
    public long Lost { get; private set; }

    /// <summary>Events that came to a watcher twice, and writes that were made twice.</summary>
    public long Duplicated { get; private set; }

    /// <summary>Events that came to a watcher after later ones of the same topic.</summary>
    public long OutOfOrder { get; private set; }

    /// <summary>Events that came to somebody who may not see them.</summary>
    public long Leaked { get; private set; }

    /// <summary>Gaps that the server announced, as it may to whoever reads too slowly.</summary>
    public long Gaps { get; private set; }

    /// <summary>Writes that a watcher did not receive for an announced gap: a fresh read shows them.</summary>
    public long Skipped { get; private set; }

    /// <summary>Deliveries that were looked at.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Deliveries that had to happen.</summary>
    public long Expected { get; private set; }

    /// <summary>Some of what is wrong, in words.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Whether nothing is wrong.</summary>
    public bool AreClean => Lost + Duplicated + OutOfOrder + Leaked == 0;

    /// <summary>Counts a write that should have come.</summary>
    public void AddLost(string what) => Lost += Tell("lost: ", what);

    /// <summary>Counts what came or was made twice.</summary>
    public void AddDuplicate(string what, int times = 1) => Duplicated += Tell("duplicated: ", what) * times;

    /// <summary>Counts what came too late for its order.</summary>
    public void AddOutOfOrder(string what, int times = 1) => OutOfOrder += Tell("out of order: ", what) * times;

    /// <summary>Counts what came to the wrong person.</summary>
    public void AddLeak(string what) => Leaked += Tell("leaked: ", what);

    /// <summary>Counts what is no fault.</summary>
    public void Count(long deliveries, long expected, long gaps, long skipped)
    {
        Deliveries += deliveries;
        Expected += expected;
        Gaps += gaps;
        Skipped += skipped;
    }

    /// <summary>Adds what was found elsewhere.</summary>
    public void Add(FindingsSheet other)
    {
        Lost += other.Lost;
        Duplicated += other.Duplicated;
        OutOfOrder += other.OutOfOrder;
        Leaked += other.Leaked;
        Count(other.Deliveries, other.Expected, other.Gaps, other.Skipped);
        _examples.AddRange(other.Examples.Take(ExamplesMax - _examples.Count));
    }

    /// <summary>The same as plain figures.</summary>
    public FindingsSheet ToSheet() =>
        new(Lost, Duplicated, OutOfOrder, Leaked, Gaps, Skipped, Deliveries, Expected, [.. _examples]);

    private int Tell(string prefix, string what)
    {
        if (_examples.Count < ExamplesMax) _examples.Add(prefix + what);
        return 1;
    }
}
