using System.Globalization;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Silo.Tests.Support;

/// <summary>The programs' command lines, as somebody types them who waits for the prompt to come back.</summary>
internal static partial class CommandLine
{
    private const string Server = "MyDeclic.Silo.dll";
    private const string LoadTest = "MyDeclic.LoadTest.dll";

    // .NET's Process forgets the CPU time of a process as soon as that has ended; the shell that waited for it knows.
    private const string Script =
        """
        report=$1
        shift
        "$@"
        code=$?
        LC_ALL=C
        times > "$report"
        exit $code
        """;

    /// <summary>Runs the server's program to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static Task<ProcessOutcome> RunAsync(string folder, params string[] arguments) =>
        RunProgramAsync(Server, folder, arguments);

    /// <summary>Runs the load tester to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static Task<ProcessOutcome> RunLoadTestAsync(string folder, params string[] arguments) =>
        RunProgramAsync(LoadTest, folder, arguments);

    /// <summary>Starts the server's program and does not wait.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static ChildProcess Start(string folder, params string[] arguments) =>
        ChildProcess.Start(Command(Server, arguments), folder);

    private static async Task<ProcessOutcome> RunProgramAsync(string program, string folder, string[] arguments)
    {
        var report = Path.GetTempFileName();
        try
        {
            await using var process = ChildProcess.Start(
                ["sh", "-c", Script, "sh", report, .. Command(program, arguments)], folder);
            var code = await process.WaitForEndAsync();
            var times = await File.ReadAllLinesAsync(report);
            return new(code, process.Output, process.Errors, Sum(times[^1]));
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static string[] Command(string program, string[] arguments) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, program), .. arguments];

    // The last line is about the shell's children: "0m0.310s 0m0.050s", user and kernel.
    private static TimeSpan Sum(string times) => Time().Matches(times)
        .Select(time => TimeSpan.FromMinutes(Number(time.Groups[1])) + TimeSpan.FromSeconds(Number(time.Groups[2])))
        .Aggregate((user, kernel) => user + kernel);

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Time();
}
