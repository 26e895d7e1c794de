using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Tests.Measure;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void Percentiles_are_those_of_the_sorted_values_within_a_thousandth()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 50_000).Select(_ => (long)Math.Exp(random.NextDouble() * 20)).ToList();
        var histogram = new LatencyHistogram();
        values.ForEach(histogram.Record);
        values.Sort();
        foreach (var share in (double[])[0.01, 0.5, 0.9, 0.99, 0.999, 1])
        {
            var exact = values[(int)Math.Ceiling(values.Count * share) - 1];
            Assert.InRange(histogram.At(share), exact, exact * 1.001 + 1);
        }

        Assert.InRange(histogram.Max, values[^1], values[^1] * 1.001);
        Assert.InRange(histogram.Mean, values.Average() * 0.999, values.Average() * 1.001);
    }

    [Fact]
    public void Small_values_are_exact_and_absurd_ones_are_kept_at_the_ends()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(-5);
        histogram.Record(2_047);
        histogram.Record(long.MaxValue);
        Assert.Equal(0, histogram.At(0.1));
        Assert.Equal(2_047, histogram.At(0.5));
        Assert.InRange(histogram.Max, 3_600_000_000, 3_604_000_000);
        Assert.Equal(3, histogram.Count);
    }

    [Fact]
    public void What_is_taken_is_gone_and_comes_back_by_adding()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(10);
        histogram.Record(5_000);
        var taken = histogram.Take();
        Assert.Equal((0, 2), (histogram.Count, taken.Count));
        histogram.Add(LatencyHistogram.OfSparse(taken.ToSparse()));
        Assert.Equal((2, 10, taken.Max), (histogram.Count, histogram.At(0.5), histogram.Max));
    }

    [Fact]
    public void An_empty_one_is_zero_throughout()
    {
        var histogram = new LatencyHistogram();
        Assert.Equal((0, 0, 0.0), (histogram.At(0.99), histogram.Max, histogram.Mean));
    }
}
