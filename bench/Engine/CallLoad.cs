using System.Diagnostics;

namespace MyDeclic.Bench;

/// <summary>Callers outside of grains, each with one call in flight.</summary>
internal static class CallLoad
{
    public const int CallersDefault = 100;

    /// <summary>Has every caller call as often as it can for a while.</summary>
    /// <param name="length">For how long.</param>
    /// <param name="callers">How many at once.</param>
    /// <param name="call">Makes a call, given the caller's number and how often it has called.</param>
    public static async Task<CallRate> RunAsync(TimeSpan length, int callers, Func<int, int, ValueTask> call)
    {
        var starved = 0;
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var loops = Enumerable.Range(0, callers).Select(caller => Task.Run(() => LoopAsync(caller))).ToArray();
        stop.CancelAfter(length);
        var calls = (await Task.WhenAll(loops)).Sum();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new CallRate(
            calls / seconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / calls,
            (GC.GetTotalAllocatedBytes() - allocated) / (double)calls,
            starved);

        async Task<long> LoopAsync(int caller)
        {
            var made = 0;
            try
            {
                for (; !token.IsCancellationRequested; made++) await call(caller, made);
            }
            catch (TimeoutException)
            {
                // An engine that starves a caller under this load has made fewer calls; it is not to end the others' run.
                Interlocked.Increment(ref starved);
            }

            return made;
        }
    }
}
