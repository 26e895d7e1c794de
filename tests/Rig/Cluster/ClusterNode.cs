using System.Net;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Rig.Cluster;

/// <summary>One process of a cluster: a silo without a front, or a front.</summary>
public sealed partial class ClusterNode : IServer, IAsyncDisposable
{
    /// <summary>Ends a test that would hang; nothing in the product is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly string[] _command;
    private readonly List<string> _printed = [];
    private ChildProcess? _process;

    internal ClusterNode(string program, params string[] options) =>
        _command = ["dotnet", Path.Combine(AppContext.BaseDirectory, program), "--urls", "http://127.0.0.1:0", .. options];

    /// <inheritdoc/>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Everything it has printed, since its first start.</summary>
    public string Output => string.Join('\n', [.. _printed, _process?.Everything ?? ""]);

    /// <summary>Starts the process without waiting for anything.</summary>
    public async Task LaunchAsync()
    {
        if (_process is not null)
        {
            _printed.Add(_process.Everything);
            await _process.DisposeAsync();
        }

        _process = ChildProcess.Start(_command);
    }

    /// <summary>Waits for a line with <paramref name="part"/> in it, after those that were waited for before.</summary>
    public Task<string> WaitForLineAsync(string part) => _process!.WaitForLineAsync(part);

    /// <summary>Waits until it says where it is, and may be sent requests.</summary>
    public async Task WaitUntilReadyAsync()
    {
        Address = new(StartLine().Match(await WaitForLineAsync(" is at http://")).Groups[1].Value);
        await WaitForHealthAsync(HttpStatusCode.OK);
    }

    /// <summary>Starts it and waits until it may be sent requests.</summary>
    public async Task StartAsync()
    {
        await LaunchAsync();
        await WaitUntilReadyAsync();
    }

    /// <summary>Waits until its health is said to be like this.</summary>
    public async Task WaitForHealthAsync(HttpStatusCode wanted)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative), limit.Token);
            if (answer.StatusCode == wanted) return;
            await Task.Delay(Look, limit.Token);
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync() => _process!.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    [GeneratedRegex(@" is at (http://\S+)")]
    private static partial Regex StartLine();
}
