using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>What was measured of each cluster, turn by turn.</summary>
/// <param name="Counts">The clusters, by their numbers of silos.</param>
internal sealed record SilosTally(IReadOnlyList<int> Counts)
{
    /// <summary>Deliveries in a second: of each turn, each cluster's, in the order of <see cref="Counts"/>.</summary>
    public List<double[]> Turns { get; } = [];

    /// <summary>Requests that failed.</summary>
    public long Errors { get; set; }

    /// <summary>What the verification found, of all clusters together.</summary>
    public FindingsSheet? Findings { get; set; }

    /// <summary>A cluster's median.</summary>
    /// <param name="at">Its place in <see cref="Counts"/>.</param>
    public double PerSecond(int at) => Median.Of(Turns.Select(turn => turn[at]));

    /// <summary>The median of the turns' ratios, a cluster's to the first one's.</summary>
    /// <param name="at">Its place in <see cref="Counts"/>.</param>
    public double Ratio(int at) => Median.Of(Turns.Select(turn => turn[0] == 0 ? 0 : turn[at] / turn[0]));
}
