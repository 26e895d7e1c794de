using System.Diagnostics;
using System.Globalization;
using MyDeclic.Media;

namespace MyDeclic.WebFront.Media;

/// <summary>
/// What is put before a program so that it gets little: low priority, bounded memory, processor time, file size and open
/// files, and no network. What this machine does not have is left out.
/// </summary>
internal sealed class ChildLimits
{
    private const int EndSeconds = MediaLimits.ConversionSecondsMax + 10;

    private readonly string[] _prefix;

    public ChildLimits()
    {
        string[] network = Works("unshare", "--user", "--net", "true") ? ["unshare", "--user", "--net"] : [];
        string[] limits = Works("prlimit", "--core=0", "true") ? PrLimit() : [];
        string[] priority = Works("nice", "-n", "10", "true") ? ["nice", "-n", "10"] : [];
        // Should this process be killed itself, nobody else would end them.
        string[] end = Works("timeout", "-s", "KILL", "5", "true") ? ["timeout", "-s", "KILL", Text(EndSeconds)] : [];
        _prefix = [.. end, .. network, .. limits, .. priority];
    }

    /// <summary>The program and its arguments with the limits before them.</summary>
    public string[] Around(string program, IEnumerable<string> arguments) => [.. _prefix, program, .. arguments];

    private static string[] PrLimit() =>
    [
        "prlimit", $"--as={Text(MediaLimits.ConversionMemoryBytesMax)}",
        $"--cpu={Text(MediaLimits.ConversionProcessorSecondsMax)}",
        $"--fsize={Text(MediaLimits.ConvertedBytesMax * 2L)}", $"--nofile={Text(MediaLimits.ConversionFilesMax)}", "--core=0",
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a program is there and does what it is asked to.</summary>
    public static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
