using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MyDeclic;

/// <summary>Random secrets and the digests under which they are stored.</summary>
public static class Secrets
{
    // 256 bits; OWASP ASVS 5.0, 7.2.3 asks for at least 128.
    private const int SecretBytes = 32;

    /// <summary>A new secret, in URL-safe Base64.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The digest that is stored: a plain hash suffices for a secret of full entropy.</summary>
    public static string Digest(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
