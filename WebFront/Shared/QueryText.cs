using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront;

/// <summary>Reads query parameters that are neither a page nor a secret.</summary>
internal static class QueryText
{
    /// <summary>The parameter's text; empty when it is absent.</summary>
    public static string ReadQuery(this HttpContext http, string name) => http.Request.Query[name].ToString();

    /// <summary>Whether the parameter says <c>true</c>.</summary>
    public static bool ReadFlag(this HttpContext http, string name) =>
        http.ReadQuery(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameter as a word of <typeparamref name="TEnum"/>, or null when it is absent.</summary>
    public static (TEnum? Value, Refusal? Refusal) ReadWord<TEnum>(this HttpContext http, string name)
        where TEnum : struct, Enum
    {
        var word = http.ReadQuery(name);
        if (word.Length == 0) return (null, null);
        if (Words<TEnum>.TryParse(word, out var value)) return (value, null);
        return (null, new(ErrorCode.InvalidKind, $"One of: {Words<TEnum>.List}.", name));
    }
}
