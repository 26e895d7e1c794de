using MyDeclic.Rig.Server;

namespace MyDeclic.Tests;

/// <summary>One running server for the tests of a class or several, over SQLite; each test brings its own people.</summary>
public class OneServer : IAsyncLifetime
{
    // Rates are tested by themselves, on a server of their own.
    protected static readonly string[] Unhurried =
    [
        "--Front:WritesPerMinute=100000", "--Front:ReadsPerMinute=100000", "--Front:SignUpsPerMinute=100000",
        $"--News:Team={Press}",
    ];

    private const string Press = "press-office";

    private readonly SemaphoreSlim _pressing = new(1);
    private Member? _press;

    public SiloProcess Silo { get; private set; } = null!;

    public async Task InitializeAsync() => Silo = await StartAsync();

    public virtual async Task DisposeAsync() => await Silo.DisposeAsync();

    public Task<Member> JoinAsync() => Silo.JoinAsync();

    /// <summary>Who is in the communication team from the start; the same person for all tests of a class.</summary>
    public async Task<Member> PressAsync()
    {
        await _pressing.WaitAsync();
        try
        {
            return _press ??= await Silo.JoinAsync(Press);
        }
        finally
        {
            _pressing.Release();
        }
    }

    protected virtual Task<SiloProcess> StartAsync() => SiloProcess.StartAsync(Unhurried);
}
