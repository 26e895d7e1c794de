namespace MyDeclic.LoadTest.Report;

/// <summary>What a plot runs over.</summary>
internal enum ChartAxis
{
    /// <summary>Seconds since the measurement began.</summary>
    Seconds,

    /// <summary>Shares of values, spread by their nines.</summary>
    Percentiles,

    /// <summary>Turns, from 1.</summary>
    Turns,
}
