namespace MyDeclic.Browsing;

/// <summary>As <see cref="BrowserFactAttribute"/>, once per data row.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (!Chromium.IsRequired) Skip = Chromium.Missing;
    }
}
