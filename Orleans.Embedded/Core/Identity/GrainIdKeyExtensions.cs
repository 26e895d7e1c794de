using System.Globalization;

namespace Orleans.Runtime;

/// <summary>
/// The text forms of keys: an integer as hexadecimal digits, a Guid as 32 hexadecimal digits, each optionally
/// followed by <c>+</c> and the key extension.
/// </summary>
public static class GrainIdKeyExtensions
{
    private const char ExtensionMark = '+';
    private const int GuidLength = 32;

    /// <summary>Creates an integer key.</summary>
    public static IdSpan CreateIntegerKey(long key) =>
        IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>Creates an integer key with an extension.</summary>
    public static IdSpan CreateIntegerKey(long key, string? keyExtension) =>
        WithExtension(key.ToString("X", CultureInfo.InvariantCulture), keyExtension);

    /// <summary>Creates a Guid key.</summary>
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    /// <summary>Creates a Guid key with an extension.</summary>
    public static IdSpan CreateGuidKey(Guid key, string? keyExtension) =>
        WithExtension(key.ToString("N"), keyExtension);

    /// <summary>Reads an integer key and its extension.</summary>
    /// <returns>Whether the key is an integer.</returns>
    public static bool TryGetIntegerKey(this GrainId grainId, out long key, out string? keyExt)
    {
        var text = grainId.Key.ToString();
        var number = Split(text, text.IndexOf(ExtensionMark), out keyExt);
        return long.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    /// <summary>Reads a Guid key and its extension.</summary>
    /// <returns>Whether the key is a Guid.</returns>
    public static bool TryGetGuidKey(this GrainId grainId, out Guid key, out string? keyExt)
    {
        var text = grainId.Key.ToString();
        var mark = text.Length > GuidLength && text[GuidLength] == ExtensionMark ? GuidLength : -1;
        return Guid.TryParseExact(Split(text, mark, out keyExt), "N", out key);
    }

    /// <summary>Reads an integer key.</summary>
    /// <exception cref="ArgumentException">The key is not an integer.</exception>
    public static long GetIntegerKey(this GrainId grainId) => grainId.GetIntegerKey(out _);

    /// <summary>Reads an integer key and its extension.</summary>
    /// <exception cref="ArgumentException">The key is not an integer.</exception>
    public static long GetIntegerKey(this GrainId grainId, out string? keyExt) =>
        grainId.TryGetIntegerKey(out var key, out keyExt)
            ? key
            : throw new ArgumentException($"The key of {grainId} is not an integer.", nameof(grainId));

    /// <summary>Reads a Guid key.</summary>
    /// <exception cref="ArgumentException">The key is not a Guid.</exception>
    public static Guid GetGuidKey(this GrainId grainId) => grainId.GetGuidKey(out _);

    /// <summary>Reads a Guid key and its extension.</summary>
    /// <exception cref="ArgumentException">The key is not a Guid.</exception>
    public static Guid GetGuidKey(this GrainId grainId, out string? keyExt) =>
        grainId.TryGetGuidKey(out var key, out keyExt)
            ? key
            : throw new ArgumentException($"The key of {grainId} is not a Guid.", nameof(grainId));

    private static IdSpan WithExtension(string key, string? extension) =>
        IdSpan.Create(string.IsNullOrWhiteSpace(extension) ? key : $"{key}{ExtensionMark}{extension}");

    private static ReadOnlySpan<char> Split(string key, int mark, out string? extension)
    {
        extension = mark < 0 ? null : key[(mark + 1)..];
        return mark < 0 ? key : key.AsSpan(0, mark);
    }
}
