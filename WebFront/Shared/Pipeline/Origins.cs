using System.Diagnostics.CodeAnalysis;

namespace MyDeclic.WebFront;

/// <summary>Web origins: scheme, host and port (RFC 6454).</summary>
internal static class Origins
{
    /// <summary>Writes an origin as browsers do; false when <paramref name="text"/> is none.</summary>
    public static bool TryNormalise(string text, [NotNullWhen(true)] out string? origin)
    {
        origin = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return false;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return false;
        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0) return false;
        origin = uri.GetLeftPart(UriPartial.Authority);
        return true;
    }
}
