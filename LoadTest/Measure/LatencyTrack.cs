namespace MyDeclic.LoadTest.Measure;

/// <summary>One kind of latency over a whole run, and since it was last looked at.</summary>
/// <param name="name">As it is shown: "publish to receipt".</param>
internal sealed class LatencyTrack(string name)
{
    private readonly LatencyHistogram _recent = new();

    /// <summary>As it is shown.</summary>
    public string Name { get; } = name;

    /// <summary>Everything that was looked at so far.</summary>
    public LatencyHistogram Total { get; private set; } = new();

    /// <summary>Records one value. Values of other processes come by <see cref="Add"/>.</summary>
    public void Record(long microseconds) => _recent.Record(microseconds);

    /// <summary>Adds values that were counted elsewhere.</summary>
    public void Add(LatencyHistogram counted) => _recent.Add(counted);

    /// <summary>What came since the last call; it is part of <see cref="Total"/> from now on.</summary>
    public LatencyHistogram Look()
    {
        var recent = _recent.Take();
        Total.Add(recent);
        return recent;
    }

    /// <summary>Forgets everything so far: the warm-up's end.</summary>
    public void Restart()
    {
        _recent.Take();
        Total = new();
    }
}
