namespace MyDeclic.Previews;

/// <summary>Whether links are looked at, and where: configuration section <c>Previews</c>.</summary>
public sealed class PreviewOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Previews";

    /// <summary>Whether links are looked at.</summary>
    public bool On { get; set; } = true;

    /// <summary>
    /// Hosts of the own network that may be looked at besides public addresses, with a port where it is not 80 or 443,
    /// with commas between: <c>wiki.example.org,intranet:8080</c>. Empty for none.
    /// </summary>
    public string Allow { get; set; } = "";

    /// <summary>Whether a host of the own network may be looked at.</summary>
    public bool Allows(string host, int port) => Allow
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Any(one => string.Equals(one, port is 80 or 443 ? host : $"{host}:{port}", StringComparison.OrdinalIgnoreCase));
}
