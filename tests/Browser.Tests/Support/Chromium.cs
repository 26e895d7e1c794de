namespace MyDeclic.Browsing;

/// <summary>The browser that the machine has; none is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Why nothing can be tested here; null when it can.</summary>
    public static readonly string? Missing = Find() is null
        ? "No chromium, chromium-browser or google-chrome on the PATH. Debian, Ubuntu: apt-get install chromium"
        : null;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>True where a missing browser is a failure and not a reason to skip.</summary>
    public static bool IsRequired =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Starts it.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find() ?? throw new InvalidOperationException(Missing),
        Args = Arguments,
    });

    private static string? Find() => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in (string[])["chromium", "chromium-browser", "google-chrome"]
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();
}
