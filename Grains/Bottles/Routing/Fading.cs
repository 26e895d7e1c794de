namespace MyDeclic.Bottles;

/// <summary>How the past counts less and less: by half after each half-life.</summary>
internal static class Fading
{
    /// <summary>From 1 for now towards 0.</summary>
    public static double Of(DateTimeOffset at, DateTimeOffset now, double halfLifeDays) =>
        Math.Pow(0.5, Math.Max(0, (now - at).TotalDays) / halfLifeDays);
}
