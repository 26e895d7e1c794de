using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace MyDeclic.Silo.Tests.Support;

/// <summary>The real program, as a person or a service manager starts it.</summary>
public sealed partial class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private SiloProcess(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, program));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://unknown");

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts a server on a free port and waits until it says where it is.</summary>
    public static async Task<SiloProcess> StartAsync(string folder, params string[] arguments)
    {
        var silo = Start(folder, ["--urls", "http://127.0.0.1:0", .. arguments]);
        silo.Address = new(StartLine().Match(await silo.WaitForAsync("My Declic ")).Groups[1].Value);
        return silo;
    }

    /// <summary>Starts the program.</summary>
    public static SiloProcess Start(string folder, params string[] arguments)
    {
        var silo = new SiloProcess("MyDeclic.Silo.dll", arguments, folder);
        silo._process.Start();
        silo._process.BeginOutputReadLine();
        silo._process.BeginErrorReadLine();
        _ = silo._process.WaitForExitAsync().ContinueWith(
            _ => silo._lines.Writer.TryComplete(), TaskScheduler.Default);
        return silo;
    }

    /// <summary>Waits for a line that starts with <paramref name="start"/>.</summary>
    /// <returns>The line.</returns>
    /// <exception cref="InvalidOperationException">The process ended without it.</exception>
    public async Task<string> WaitForAsync(string start)
    {
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"'{start}' never came:\n{Output}");
    }

    /// <summary>Runs the server's program to its end.</summary>
    public static Task<ProcessOutcome> RunAsync(string folder, params string[] arguments) =>
        RunProgramAsync("MyDeclic.Silo.dll", folder, arguments);

    /// <summary>Runs the load tester to its end.</summary>
    public static Task<ProcessOutcome> RunLoadTestAsync(string folder, params string[] arguments) =>
        RunProgramAsync("MyDeclic.LoadTest.dll", folder, arguments);

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static async Task<ProcessOutcome> RunProgramAsync(string program, string folder, string[] arguments)
    {
        var silo = new SiloProcess(program, arguments, folder);
        using var process = silo._process;
        var started = Stopwatch.GetTimestamp();
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw;
        }

        return new(process.ExitCode, await output, await errors, Stopwatch.GetElapsedTime(started));
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        _lines.Writer.TryWrite(line);
    }

    [GeneratedRegex(@" is at (http://\S+)")]
    private static partial Regex StartLine();
}
