using MyDeclic.Rig.Server;

namespace MyDeclic.Tests;

/// <summary>One running server for the tests of a class; each test brings its own people.</summary>
public sealed class OneServer : IAsyncLifetime
{
    // Rates are tested by themselves, on a server of their own.
    private static readonly string[] Unhurried =
        ["--Front:WritesPerMinute=100000", "--Front:ReadsPerMinute=100000", "--Front:SignUpsPerMinute=100000"];

    public SiloProcess Silo { get; private set; } = null!;

    public async Task InitializeAsync() => Silo = await SiloProcess.StartAsync(Unhurried);

    public async Task DisposeAsync() => await Silo.DisposeAsync();

    public Task<Member> JoinAsync() => Silo.JoinAsync();
}
