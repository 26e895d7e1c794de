namespace Orleans.Runtime;

/// <summary>The times of a reminder's tick, in UTC.</summary>
/// <param name="firstTickTime">When the first tick was due.</param>
/// <param name="period">The time between ticks.</param>
/// <param name="timeStamp">When this tick was sent.</param>
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    /// <summary>When the first tick was due.</summary>
    public DateTime FirstTickTime { get; } = firstTickTime;

    /// <summary>The time between ticks.</summary>
    public TimeSpan Period { get; } = period;

    /// <summary>When this tick was sent.</summary>
    public DateTime CurrentTickTime { get; } = timeStamp;

    /// <inheritdoc/>
    public override string ToString() => $"<{FirstTickTime}, {Period}, {CurrentTickTime}>";
}
