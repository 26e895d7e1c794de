using System.Diagnostics;

namespace MyDeclic.Bench;

/// <summary>One call.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="ProcessorMs">What this process computed meanwhile.</param>
internal readonly record struct FeedSample(double Milliseconds, double ProcessorMs)
{
    /// <summary>Measures a call.</summary>
    public static async Task<FeedSample> OfAsync(Func<Task> call)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await call();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new(elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }
}
