using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace MyDeclic.Rig.Server;

/// <summary>A real process and the lines that it prints. It does not outlive the test that disposes it.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>Ends a test that would hang; nothing in the product is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<(string Text, bool IsError)> _printed = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private ChildProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Take(line.Data, isError: false);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, isError: true);
    }

    /// <summary>What it has printed on its standard output so far.</summary>
    public string Output => Join(line => !line.IsError);

    /// <summary>What it has printed on its standard error so far.</summary>
    public string Errors => Join(line => line.IsError);

    /// <summary>Both, in the order in which the lines came.</summary>
    public string Everything => Join(_ => true);

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where it runs; where the tests run when null.</param>
    public static ChildProcess Start(IReadOnlyList<string> command, string? folder = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        // Its end is known only once everything it printed was read, so no line is missed.
        _ = child._process.WaitForExitAsync().ContinueWith(
            _ => child._lines.Writer.TryComplete(), TaskScheduler.Default);
        return child;
    }

    /// <summary>Waits for a line with <paramref name="part"/> in it, after those that were waited for before.</summary>
    /// <returns>The line.</returns>
    /// <exception cref="InvalidOperationException">The process ended without it.</exception>
    public async Task<string> WaitForLineAsync(string part)
    {
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
        {
            if (line.Contains(part, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"'{part}' was never said:\n{Everything}");
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends it as <c>kill -9</c> or a power cut would: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForEndAsync();
    }

    /// <summary>Asks it to end (SIGTERM), as a service manager does, and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        return await WaitForEndAsync();
    }

    /// <summary>Ends it and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await WaitForEndAsync();
        }

        _process.Dispose();
    }

    private string Join(Func<(string Text, bool IsError), bool> isMeant) =>
        string.Join('\n', _printed.Where(isMeant).Select(line => line.Text));

    private void Take(string? line, bool isError)
    {
        if (line is null) return;
        _printed.Enqueue((line, isError));
        _lines.Writer.TryWrite(line);
    }
}
