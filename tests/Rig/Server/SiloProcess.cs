using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MyDeclic.Rig.Server;

/// <summary>
/// The real server as its users run it: a process, its command line, its data folder. It can be killed and started
/// again over the same data.
/// </summary>
public sealed partial class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _options;
    private readonly ConcurrentQueue<string> _output = new();
    private Process _process;
    private int _people;

    private SiloProcess(string dataFolder, string[] options)
    {
        DataFolder = dataFolder;
        _options = options;
        _process = new Process();
    }

    /// <summary>Where the database is.</summary>
    public string DataFolder { get; }

    /// <summary>Where it listens, once started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The live hub.</summary>
    public Uri Hub => new(Address, "live");

    /// <summary>Everything it has printed.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a server over an empty folder.</summary>
    /// <param name="options">Further options of the command line; they win over the rig's.</param>
    public static Task<SiloProcess> StartAsync(params string[] options) =>
        StartInAsync(Directory.CreateTempSubdirectory("mydeclic-").FullName, options);

    /// <summary>Starts a server over a folder that may hold data.</summary>
    public static async Task<SiloProcess> StartInAsync(string dataFolder, params string[] options)
    {
        var silo = new SiloProcess(dataFolder, options);
        await silo.StartAgainAsync();
        return silo;
    }

    /// <summary>Starts it anew, after <see cref="KillAsync"/> or <see cref="StopAsync"/>, on another port.</summary>
    /// <param name="options">Options for this time only, beside those of the first time.</param>
    public async Task StartAgainAsync(params string[] options)
    {
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", Arguments(options))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Take(line.Data, started);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, started);
        _process.Exited += (_, _) => started.TrySetException(new InvalidOperationException("The server ended:\n" + Output));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await started.Task.WaitAsync(Patience);
    }

    /// <summary>Ends it as a power cut would: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Signs a person up and gives them a bearer token.</summary>
    /// <param name="handle">Made up when null; unique in this server either way.</param>
    public async Task<Member> JoinAsync(string? handle = null)
    {
        handle ??= $"person{Interlocked.Increment(ref _people)}-{Guid.NewGuid().ToString("N")[..6]}";
        return await Member.SignUpAsync(this, handle);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    private IEnumerable<string> Arguments(string[] more)
    {
        string[] asked = [.. _options, .. more];
        // Hashing passwords is made slow on purpose; tests sign up hundreds of people.
        string[] fixedOptions =
        [
            Path.Combine(AppContext.BaseDirectory, "MyDeclic.Silo.dll"), "--data", DataFolder,
            "--SignUp:PasswordIterations=1000",
        ];
        string[] anyPort = asked.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        return [.. fixedOptions, .. anyPort, .. asked];
    }

    private void Take(string? line, TaskCompletionSource<Uri> started)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (StartLine().Match(line) is { Success: true } match) started.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"is at (http://[^\s]+)")]
    private static partial Regex StartLine();
}
