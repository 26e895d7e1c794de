using System.Globalization;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Stage;

/// <summary>How many connections a process may hold: each takes one of its file handles.</summary>
internal static class FileHandles
{
    /// <summary>Handles that are left for everything but live connections.</summary>
    private const int Reserve = 500;

    /// <summary>Most processes that connections are spread over.</summary>
    private const int ProcessesMax = 16;

    // Beyond this, one process's garbage collections and timers blur what it measures.
    private const int ConnectionsPerProcessMax = 8_000;

    /// <summary>How many processes it takes to hold some connections.</summary>
    /// <exception cref="BadInputException">The limit of a process is too low: it says how to raise it.</exception>
    public static int ProcessesFor(int connections)
    {
        var each = Math.Min(ConnectionsPerProcessMax, Limit() - Reserve);
        var needed = each <= 0 ? ProcessesMax + 1 : (connections + each - 1) / each;
        if (needed <= ProcessesMax) return Math.Max(1, needed);
        throw new BadInputException(
            $"{connections:N0} connections need more file handles than {ProcessesMax} processes with {Limit():N0} each have: "
            + "raise the limit with 'ulimit -n 20000', and the server's own as well.");
    }

    private static int Limit()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits)) return int.MaxValue;
        var line = File.ReadLines(Limits).FirstOrDefault(text => text.StartsWith("Max open files", StringComparison.Ordinal));
        var soft = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
        return int.TryParse(soft, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
    }
}
