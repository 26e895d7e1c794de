using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace MyDeclic.WebFront;

/// <summary>A file of the browser's, ready to be sent.</summary>
/// <param name="MediaType">Its <c>Content-Type</c>.</param>
/// <param name="ETag">Made from its content.</param>
/// <param name="IsImmutable">Whether its name changes with its content, so that it may be kept for ever.</param>
/// <param name="Plain">As it is.</param>
/// <param name="Brotli">Compressed; null where that saves nothing.</param>
/// <param name="Gzip">Compressed; null where that saves nothing.</param>
internal sealed record SpaFile(
    string MediaType, string ETag, bool IsImmutable, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    public static SpaFile Make(byte[] content, string mediaType, bool isImmutable) => new(
        mediaType, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"", isImmutable, content,
        Smaller(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)),
        Smaller(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));

    /// <summary>The smallest form that the client says it reads.</summary>
    public (string? Encoding, byte[] Bytes) For(string acceptEncoding)
    {
        if (Brotli is not null && Accepts(acceptEncoding, "br")) return ("br", Brotli);
        return Gzip is not null && Accepts(acceptEncoding, "gzip") ? ("gzip", Gzip) : (null, Plain);
    }

    private static bool Accepts(string header, string encoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header], out var accepted)) return false;
        return accepted.Any(one => one.Quality != 0 && one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[]? Smaller(byte[] content, Func<Stream, Stream> compress)
    {
        using MemoryStream compressed = new();
        using (var stream = compress(compressed)) stream.Write(content);
        var bytes = compressed.ToArray();
        return bytes.Length < content.Length ? bytes : null;
    }
}
