namespace MyDeclic.Browsing;

/// <summary>
/// Keeps pictures of what the tests look at, in the folder that <c>MYDECLIC_SCREENSHOTS</c> names; none without.
/// </summary>
internal static class Album
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MYDECLIC_SCREENSHOTS");

    /// <summary>Keeps what is seen now.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }
}
