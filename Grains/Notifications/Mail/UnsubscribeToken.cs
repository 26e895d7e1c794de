using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MyDeclic.Notifications;

/// <summary>What an unsubscribing link carries: whose it is, signed (HMAC-SHA256), so that nobody makes another.</summary>
internal static class UnsubscribeToken
{
    private const int Length = sizeof(long) + HMACSHA256.HashSizeInBytes;

    // The longest text of that many bytes.
    private const int CharactersMax = 64;

    /// <summary>Makes one.</summary>
    public static string Make(string secret, long userId)
    {
        Span<byte> token = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(token, userId);
        Sign(secret, token[..sizeof(long)], token[sizeof(long)..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Whose it is; null when it is none of ours.</summary>
    public static long? Read(string secret, string token)
    {
        if (token.Length > CharactersMax || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != Length) return null;
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(secret, bytes.AsSpan(0, sizeof(long)), signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(sizeof(long)))
            ? BinaryPrimitives.ReadInt64BigEndian(bytes)
            : null;
    }

    private static void Sign(string secret, ReadOnlySpan<byte> userId, Span<byte> signature)
    {
        Span<byte> signed = stackalloc byte[sizeof(long) + 1];
        // What is signed for another purpose would begin otherwise.
        signed[0] = (byte)'d';
        userId.CopyTo(signed[1..]);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed, signature);
    }
}
