using System.Globalization;

namespace MyDeclic.Colleagues;

/// <summary>The key of two people's <see cref="IColleaguePairGrain"/>: the same whoever asks.</summary>
public static class PairKey
{
    /// <summary>The key of two people.</summary>
    public static string Of(long one, long other) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}-{Math.Max(one, other)}");

    /// <summary>The other of the two; null when <paramref name="one"/> is neither.</summary>
    public static long? OtherOf(string key, long one)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        var low = long.Parse(key.AsSpan(0, dash), CultureInfo.InvariantCulture);
        var high = long.Parse(key.AsSpan(dash + 1), CultureInfo.InvariantCulture);
        return one == low ? high : one == high ? low : null;
    }
}
