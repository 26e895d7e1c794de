using System.Collections.Concurrent;

namespace MyDeclic.LoadTest.Measure;

/// <summary>How often each thing happened, by name; safe from many threads.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public long Sum => _counts.Values.Sum();

    /// <summary>Counts one more, or several.</summary>
    public void Add(string name, long count = 1) => _counts.AddOrUpdate(name, count, (_, before) => before + count);

    /// <summary>The names and counts, most first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> ByCount() =>
        [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
