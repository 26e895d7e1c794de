namespace MyDeclic.Silo.Configuration;

/// <summary>The addresses that the process listens on.</summary>
internal static class Addresses
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string Default = "http://localhost:5000";

    /// <summary>Splits and checks what <c>--urls</c> holds.</summary>
    public static IReadOnlyList<string> Read(string? urls, ICollection<string> problems)
    {
        var parts = (urls ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || !parts.All(IsGood))
        {
            problems.Add("urls: expected addresses such as http://localhost:5000, with ';' between.");
        }

        return parts;
    }

    // Kestrel also takes "http://*:80" and "http://+:80", which are no URIs.
    private static bool IsGood(string address)
    {
        var plain = address.Replace("://*", "://any", StringComparison.Ordinal)
            .Replace("://+", "://any", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { PathAndQuery: "/", UserInfo: "" };
    }
}
