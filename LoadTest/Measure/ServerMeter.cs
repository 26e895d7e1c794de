using System.Diagnostics;
using System.Globalization;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Measure;

/// <summary>What the server's process uses: by its own <c>/metrics</c>, or by the operating system for one of ours.</summary>
internal sealed class ServerMeter(ApiClient api, Func<int?> processId)
{
    /// <summary>One look at it.</summary>
    /// <param name="Bytes">Memory that it occupies; 0 when unknown.</param>
    /// <param name="HeapBytes">Memory of managed objects; 0 when unknown.</param>
    /// <param name="CpuSeconds">Processor time since its start; 0 when unknown.</param>
    internal sealed record Sample(double Bytes, double HeapBytes, double CpuSeconds);

    /// <summary>Looks; null when neither way answers.</summary>
    public async Task<Sample?> LookAsync(CancellationToken cancel)
    {
        if (await api.TryReadTextAsync("metrics", cancel) is { } text)
        {
            return new(
                Find(text, "process_resident_memory_bytes"), Find(text, "dotnet_gc_heap_bytes"),
                Find(text, "process_cpu_seconds_total"));
        }

        return processId() is { } id ? LookAt(id) : null;
    }

    private static Sample? LookAt(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return new(process.WorkingSet64, 0, process.TotalProcessorTime.TotalSeconds);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double Find(string metrics, string name)
    {
        foreach (var line in metrics.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(name, StringComparison.Ordinal)) continue;
            var rest = line[name.Length..];
            if (rest.IsEmpty || rest[0] != ' ') continue;
            return double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
        }

        return 0;
    }
}
