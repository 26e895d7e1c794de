namespace MyDeclic.WebFront.Health;

/// <summary>How an instrument's measurements become a metric's value.</summary>
internal enum MetricKind
{
    /// <summary>Each measurement is the value.</summary>
    Gauge,

    /// <summary>Each measurement is added, and none is negative.</summary>
    Counter,

    /// <summary>Each measurement is the total so far.</summary>
    ObservedCounter,

    /// <summary>Each measurement is added.</summary>
    UpDown,

    /// <summary>Measurements are counted in buckets.</summary>
    Histogram,
}
