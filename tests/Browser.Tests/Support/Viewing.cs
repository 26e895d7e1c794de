namespace MyDeclic.Browsing;

/// <summary>What somebody looks with.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="Locale">The browser's language.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="StorageState">Cookies of somebody who signed in before, as Playwright keeps them.</param>
public sealed record Viewing(
    int Width = 1440,
    int Height = 900,
    string Locale = "en-GB",
    ColorScheme Scheme = ColorScheme.Light,
    string? StorageState = null);
