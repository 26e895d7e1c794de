using System.Diagnostics;

namespace MyDeclic.Bench;

/// <summary>One thing that a server does with a message.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Protocol">In which protocol.</param>
/// <param name="WireBytes">What travels.</param>
/// <param name="Run">Does it once.</param>
internal sealed record ProtocolStep(string Name, string Protocol, int WireBytes, Action Run)
{
    private const int Batch = 1_000;

    /// <summary>Does it over and over for <paramref name="length"/>.</summary>
    public ProtocolFigure Measure(TimeSpan length)
    {
        var count = 0L;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < length; count += Batch)
        {
            for (var i = 0; i < Batch; i++) Run();
        }

        var elapsed = watch.Elapsed;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new(Name, Protocol, elapsed.TotalNanoseconds / count, (double)allocated / count, WireBytes);
    }
}
