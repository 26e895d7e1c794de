using System.Collections.Concurrent;
using System.Globalization;

namespace MyDeclic.LoadTest.Replay;

/// <summary>Counts what became of the messages; safe to use from many tasks.</summary>
internal sealed class ReplaySummary
{
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<double> _latencies = [];
    private int _posts;
    private int _comments;
    private int _failed;
    private int _retries;

    /// <summary>Messages that were acknowledged.</summary>
    public int Sent => _posts + _comments;

    /// <summary>Messages that were refused or lost for good.</summary>
    public int Failed => _failed;

    /// <summary>Takes one outcome.</summary>
    public void Add(PlannedMessage message, Delivery delivery)
    {
        Interlocked.Add(ref _retries, delivery.Retries);
        if (delivery.Id is null)
        {
            Interlocked.Increment(ref _failed);
            _failures.AddOrUpdate(delivery.Failure ?? "unknown", 1, (_, count) => count + 1);
            return;
        }

        _latencies.Add(delivery.Latency.TotalMilliseconds);
        if (message.CommentOn is null) Interlocked.Increment(ref _posts);
        else Interlocked.Increment(ref _comments);
    }

    /// <summary>The lines that are printed at the end.</summary>
    /// <param name="elapsed">How long the replay took.</param>
    /// <param name="planned">Messages that there were to send.</param>
    public IEnumerable<string> Describe(TimeSpan elapsed, int planned)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        yield return Line($"{_posts:N0} posts, {_comments:N0} comments, {_failed:N0} failed, {_retries:N0} retries");
        yield return Line($"{Sent:N0} of {planned:N0} messages in {elapsed.TotalSeconds:N1} s, {Sent / seconds:N1} a second");
        var sorted = _latencies.Order().ToList();
        if (sorted.Count > 0)
        {
            yield return Line(
                $"acknowledged in {At(sorted, 0.5):N0} ms (median), {At(sorted, 0.99):N0} ms (p99), {sorted[^1]:N0} ms (most)");
        }

        foreach (var (reason, count) in _failures.OrderByDescending(pair => pair.Value)
            .Take(ReplayLimits.QuotedFailuresMax))
        {
            yield return Line($"  {count:N0} x {reason}");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
