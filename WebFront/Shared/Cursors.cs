using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MyDeclic.WebFront;

/// <summary>
/// Makes a grain's cursor opaque and recognises it when it comes back. The checksum is no secret: it keeps people from
/// building on what is inside, and a cursor of one list from being read as another's. What is inside decides nothing
/// about access, and grains read it as they read any input.
/// </summary>
internal static class Cursors
{
    private const int ChecksumBytes = 8;

    // Constant, so that a page can be continued after a restart and on another server.
    private static readonly byte[] Key = SHA256.HashData("MyDeclic.WebFront.Cursors.1"u8);

    /// <summary>The opaque form of <paramref name="cursor"/> within the list called <paramref name="list"/>.</summary>
    public static string Seal(string list, string cursor)
    {
        var text = Encoding.UTF8.GetBytes(cursor);
        byte[] bytes = [.. Checksum(list, text), .. text];
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The grain's cursor; false for anything that <see cref="Seal"/> did not make for this list.</summary>
    public static bool TryOpen(string list, string sealedCursor, out string cursor)
    {
        cursor = string.Empty;
        if (sealedCursor.Length is 0 or > FrontLimits.CursorCharactersMax) return false;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(sealedCursor.Length)];
        var status = Base64Url.DecodeFromChars(sealedCursor, bytes, out _, out var length);
        if (status != OperationStatus.Done || length < ChecksumBytes) return false;
        var text = bytes.AsSpan(ChecksumBytes, length - ChecksumBytes);
        var checksum = bytes.AsSpan(0, ChecksumBytes);
        if (!CryptographicOperations.FixedTimeEquals(Checksum(list, text), checksum)) return false;
        cursor = Encoding.UTF8.GetString(text);
        return true;
    }

    private static ReadOnlySpan<byte> Checksum(string list, ReadOnlySpan<byte> cursor)
    {
        // The separator is a byte that UTF-8 never has: no list's name can run into a cursor.
        byte[] signed = [.. Encoding.UTF8.GetBytes(list), 0xFF, .. cursor];
        return HMACSHA256.HashData(Key, signed).AsSpan(0, ChecksumBytes);
    }
}
