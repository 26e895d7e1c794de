namespace MyDeclic.Browsing;

/// <summary>
/// Skipped, with the reason, where there is no Chromium; fails there when the environment says <c>CI=true</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Chromium.IsRequired) Skip = Chromium.Missing;
    }
}
