namespace Orleans.Configuration;

/// <summary>Options of storage in memory.</summary>
public class MemoryGrainStorageOptions
{
    /// <summary>
    /// Among how many grains a cluster spreads the records. Accepted, and without effect: they are in one place.
    /// </summary>
    public int NumStorageGrains { get; set; } = 10;
}
