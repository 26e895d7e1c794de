using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Stage;

/// <summary>A server that the tool starts, kills and starts again on the same address. It ends with the tool.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 40;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);

    private readonly IReadOnlyList<string> _command;
    private readonly string _readyWord;
    private readonly ConcurrentQueue<string> _printed = new();
    private Process? _process;

    private ServerProcess(IReadOnlyList<string> command, string readyWord, Uri url) =>
        (_command, _readyWord, Url) = (command, readyWord, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>The process's id, for what the operating system knows of it; null between its end and its next start.</summary>
    public int? Id { get; private set; }

    /// <summary>Starts a program and waits until it says that it is ready.</summary>
    /// <param name="url">Where it was told to listen.</param>
    /// <param name="readyWord">Part of the line that says so.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="BadInputException">It ended instead; what it printed is part of the message.</exception>
    public static async Task<ServerProcess> StartAsync(Uri url, string readyWord, IReadOnlyList<string> command)
    {
        var server = new ServerProcess(command, readyWord, url);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="BadInputException">It failed; what it printed is part of the message.</exception>
    public static async Task RunAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var lines = new ConcurrentQueue<string>();
        using var process = Start(command, line => lines.Enqueue(line), _ => { });
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new BadInputException(string.Join('\n', lines));
    }

    /// <summary>Runs a program to its end on this program's own terminal. It is ended when this is given up.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunHereAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)))!;
        try
        {
            await process.WaitForExitAsync(cancel);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>A free port of this machine, as an address.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Starts it anew, after <see cref="KillAsync"/>.</summary>
    /// <exception cref="BadInputException">It ended instead; what it printed is part of the message.</exception>
    public async Task StartAgainAsync()
    {
        _process?.Dispose();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Start(
            _command,
            line =>
            {
                _printed.Enqueue(line);
                if (_printed.Count > KeptLines) _printed.TryDequeue(out _);
                if (line.Contains(_readyWord, StringComparison.Ordinal)) ready.TrySetResult();
            },
            _ => ready.TrySetException(new BadInputException("The server ended:\n" + string.Join('\n', _printed))));
        Id = _process.Id;
        await ready.Task.WaitAsync(StartPatience, Clock.Current);
    }

    /// <summary>Ends it as a power cut would (<c>kill -9</c>).</summary>
    public async Task KillAsync()
    {
        Id = null;
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        _process = null;
    }

    private static Process Start(IReadOnlyList<string> command, Action<string> print, Action<Process> end)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => end(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Take(string? line)
        {
            if (line is not null) print(line);
        }
    }
}
