using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MyDeclic.Bench;

/// <summary>
/// Runs one turn in a process of its own: engines do not share a heap, and a turn starts as cold as any other.
/// </summary>
internal static class EngineProcess
{
    /// <param name="program">The path of a build of this program.</param>
    /// <param name="seconds">Length of one measurement.</param>
    /// <param name="many">How many activations count as many; 0 for none.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<EngineTurn> RunAsync(string program, double seconds, int many)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            "exec", program, "engine", "--turn",
            "--seconds", seconds.ToString(CultureInfo.InvariantCulture), "--many", many.ToString(CultureInfo.InvariantCulture),
        })
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return JsonSerializer.Deserialize<EngineTurn>(output)!;
    }
}
