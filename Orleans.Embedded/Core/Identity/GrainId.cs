using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>The identity of a grain or an observer. As text: <c>type/key</c>.</summary>
[Serializable]
[GenerateSerializer]
[Immutable]
[JsonConverter(typeof(GrainIdJsonConverter))]
public readonly struct GrainId
    : IEquatable<GrainId>, IComparable<GrainId>, ISerializable, ISpanFormattable, ISpanParsable<GrainId>
{
    private const char Slash = '/';
    private const string TypeName = "tv";
    private const string KeyName = "kv";

    /// <summary>Creates an identity from its two parts.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        Type = type;
        Key = key;
    }

    private GrainId(SerializationInfo info, StreamingContext context)
        : this(new(IdSpan.Create(info.GetString(TypeName) ?? "")), IdSpan.Create(info.GetString(KeyName) ?? ""))
    {
    }

    /// <summary>The kind of grain.</summary>
    public GrainType Type { get; }

    /// <summary>The key among the grains of that kind.</summary>
    public IdSpan Key { get; }

    /// <summary>Whether this is the empty default.</summary>
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    /// <summary>Compares both parts.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Compares both parts.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    /// <summary>Creates an identity from its two parts.</summary>
    /// <exception cref="ArgumentException">A part is empty or white space.</exception>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <summary>Creates an identity from its two parts.</summary>
    /// <exception cref="ArgumentException">The key is empty or white space.</exception>
    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new GrainId(type, IdSpan.Create(key));
    }

    /// <summary>Creates an identity from its two parts.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="ArgumentException">It is not of the form <c>type/key</c>.</exception>
    public static GrainId Parse(string value) => Parse(value.AsSpan(), null);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="value">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="ArgumentException">It is not of the form <c>type/key</c>.</exception>
    public static GrainId Parse(string value, IFormatProvider? provider = null) => Parse(value.AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static GrainId Parse(ReadOnlySpan<char> value, IFormatProvider? provider = null) =>
        TryParse(value, provider, out var result)
            ? result
            : throw new ArgumentException($"Not a grain id: \"{value}\".");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is of the form <c>type/key</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out GrainId result) =>
        TryParse(value.AsSpan(), null, out result);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is of the form <c>type/key</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, IFormatProvider? provider, out GrainId result) =>
        TryParse(value.AsSpan(), provider, out result);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is of the form <c>type/key</c>.</returns>
    public static bool TryParse(ReadOnlySpan<char> value, IFormatProvider? provider, out GrainId result)
    {
        var slash = value.IndexOf(Slash);
        result = slash < 0
            ? default
            : new(new(IdSpan.Create($"{value[..slash]}")), IdSpan.Create($"{value[(slash + 1)..]}"));
        return slash >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(GrainId other) => Key.Equals(other.Key) && Type.Equals(other.Type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Type.GetHashCode() * 397) ^ Key.GetHashCode();

    /// <inheritdoc cref="IdSpan.GetUniformHashCode"/>
    public uint GetUniformHashCode() => (Type.GetUniformHashCode() * 31) + Key.GetUniformHashCode();

    /// <inheritdoc/>
    public int CompareTo(GrainId other)
    {
        var byType = Type.CompareTo(other.Type);
        return byType != 0 ? byType : Key.CompareTo(other.Key);
    }

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(TypeName, Type.ToString());
        info.AddValue(KeyName, Key.ToString());
    }

    /// <summary>The form <c>type/key</c>.</summary>
    public override string ToString() => $"{Type}{Slash}{Key}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{Type}{Slash}{Key}", out charsWritten);
}
