using System.Diagnostics;

namespace MyDeclic.Bench;

/// <summary>What an fsync costs here, without which a commit rate says nothing.</summary>
internal static class SyncProbe
{
    private const int Samples = 200;
    private const int PageBytes = 4096;

    public static double MedianMicroseconds(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "sync.probe");
        var page = new byte[PageBytes];
        var times = new double[Samples];
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (var i = 0; i < Samples; i++)
            {
                var start = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        File.Delete(path);
        Array.Sort(times);
        return times[Samples / 2];
    }
}
