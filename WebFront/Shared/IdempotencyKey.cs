using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront;

/// <summary>Reads the header by which a client makes a request repeatable.</summary>
/// <param name="Operation">What recognises the request; null when the client sent no key.</param>
/// <param name="Refusal">Why the key is not one; null when it is, or when there is none.</param>
internal readonly record struct IdempotencyKey(Operation? Operation, Refusal? Refusal)
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The key of a request whose body was read as <paramref name="body"/>.</summary>
    public static IdempotencyKey Of<TBody>(HttpContext http, TBody body)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0) return default;
        if (key.Length > Limits.OperationKeyCharactersMax)
            return Refuse(ErrorCode.TooLong, $"A key has at most {Limits.OperationKeyCharactersMax} characters.");
        if (!Ascii.IsValid(key) || key.Any(char.IsControl))
            return Refuse(ErrorCode.InvalidText, "A key has printable ASCII characters only.");
        return new(new Operation(key, Hash(http.Request, body)), null);
    }

    /// <summary>The digest is of what the body means, so that a retry may be written with other spacing.</summary>
    private static string Hash<TBody>(HttpRequest request, TBody body)
    {
        var line = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n");
        byte[] all = [.. line, .. JsonSerializer.SerializeToUtf8Bytes(body, Wire.Options)];
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }

    private static IdempotencyKey Refuse(ErrorCode code, string message) => new(null, new(code, message, Header));
}
