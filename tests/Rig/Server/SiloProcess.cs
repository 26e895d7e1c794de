using System.Text.RegularExpressions;

namespace MyDeclic.Rig.Server;

/// <summary>
/// The real server as its users run it: a process, its command line, its data folder. It can be killed and started
/// again over the same data.
/// </summary>
public sealed partial class SiloProcess : IServer, IAsyncDisposable
{
    private readonly string[] _options;
    private readonly bool _ownsFolder;
    private ChildProcess? _process;
    private string _printedBefore = "";
    private int _people;

    private SiloProcess(string dataFolder, bool ownsFolder, string[] options)
    {
        DataFolder = dataFolder;
        _ownsFolder = ownsFolder;
        _options = options;
    }

    /// <summary>Where the database is.</summary>
    public string DataFolder { get; }

    /// <inheritdoc/>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <inheritdoc/>
    public Uri Hub => new(Address, "live");

    /// <summary>Everything it has printed, since its first start.</summary>
    public string Output => _printedBefore + _process?.Everything;

    /// <summary>Starts a server over an empty folder, which goes with it.</summary>
    /// <param name="options">Further options of the command line; they win over the rig's.</param>
    public static Task<SiloProcess> StartAsync(params string[] options) =>
        StartAsync(new SiloProcess(Directory.CreateTempSubdirectory("mydeclic-").FullName, ownsFolder: true, options));

    /// <summary>Starts a server over a folder that may hold data, and stays.</summary>
    public static Task<SiloProcess> StartInAsync(string dataFolder, params string[] options) =>
        StartAsync(new SiloProcess(dataFolder, ownsFolder: false, options));

    /// <summary>Starts it anew, after <see cref="KillAsync"/> or <see cref="StopAsync"/>, on another port.</summary>
    /// <param name="options">Options for this time only, beside those of the first time.</param>
    public async Task StartAgainAsync(params string[] options)
    {
        if (_process is not null)
        {
            _printedBefore = Output + '\n';
            await _process.DisposeAsync();
        }

        _process = ChildProcess.Start(Command(options));
        Address = new Uri(StartLine().Match(await _process.WaitForLineAsync(" is at http://")).Groups[1].Value);
    }

    /// <summary>Ends it as a power cut would: no handler runs, nothing is flushed.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync() => _process!.StopAsync();

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
        if (_process is not null) await _process.DisposeAsync();
        if (_ownsFolder) Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<SiloProcess> StartAsync(SiloProcess silo)
    {
        try
        {
            await silo.StartAgainAsync();
            return silo;
        }
        catch
        {
            await silo.DisposeAsync();
            throw;
        }
    }

    private string[] Command(string[] more)
    {
        string[] asked = [.. _options, .. more];
        // Hashing passwords is made slow on purpose; tests sign up hundreds of people.
        string[] fixedOptions =
        [
            "dotnet", Path.Combine(AppContext.BaseDirectory, "MyDeclic.Silo.dll"), "--data", DataFolder,
            "--SignUp:PasswordIterations=1000",
        ];
        string[] anyPort = asked.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        return [.. fixedOptions, .. anyPort, .. asked];
    }

    [GeneratedRegex(@" is at (http://\S+)")]
    private static partial Regex StartLine();
}
