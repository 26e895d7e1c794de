using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>One running server and one running browser; each test brings its own people and windows.</summary>
public class Site : IAsyncLifetime
{
    /// <summary>The machine may be busy with other tests: what appears late is still right.</summary>
    private const float PatienceMilliseconds = 20_000;

    private const string Press = "press-office";

    // Rates are tested by themselves, on servers of their own.
    private readonly string[] _options = ["--Front:WritesPerMinute=100000", "--Front:ReadsPerMinute=100000"];
    private readonly SemaphoreSlim _pressing = new(1);
    private Member? _press;
    private IPlaywright? _playwright;
    private Translator? _translator;

    public Site()
    {
    }

    /// <summary>A server that is started with more options.</summary>
    protected Site(params string[] options) => _options = [.. _options, .. options];

    public SiloProcess Silo { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        _translator = await Translator.StartAsync();
        Silo = await SiloProcess.StartAsync(
            [.. _options, $"--Translation:Url={_translator.Address}", $"--News:Team={Press},claire.fontaine"]);
    }

    /// <summary>Who speaks for the company; the same person for all tests.</summary>
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

    public virtual async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
        if (Silo is not null) await Silo.DisposeAsync();
        if (_translator is not null) await _translator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
