using System.Globalization;

namespace MyDeclic.LoadTest.Report;

/// <summary>Figures as people read them; the same everywhere, whatever the machine's language.</summary>
internal static class Figure
{
    /// <summary>A whole number with thousands set apart.</summary>
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Three digits that matter.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 100 => Count(value),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>Microseconds as milliseconds or seconds.</summary>
    public static string Latency(double microseconds) => microseconds >= 10_000_000
        ? Short(microseconds / 1e6) + " s"
        : Short(microseconds / 1e3) + " ms";

    /// <summary>Bytes as KiB or MiB.</summary>
    public static string Bytes(double bytes) => Math.Abs(bytes) >= 1024 * 1024
        ? Short(bytes / 1024 / 1024) + " MiB"
        : Short(bytes / 1024) + " KiB";

    /// <summary>A length of time.</summary>
    public static string Span(TimeSpan span) => span.TotalMinutes >= 2
        ? span.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture) + " min"
        : span.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
