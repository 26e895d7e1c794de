using System.Runtime.Serialization;

namespace Orleans.Runtime;

/// <summary>The kind of a grain: one grain class.</summary>
[Serializable]
[GenerateSerializer]
[Immutable]
public readonly struct GrainType : IEquatable<GrainType>, IComparable<GrainType>, ISerializable, ISpanFormattable
{
    private const string ValueName = "v";

    /// <summary>Creates a grain type from its name.</summary>
    public GrainType(IdSpan id) => Value = id;

    private GrainType(SerializationInfo info, StreamingContext context)
        : this(IdSpan.Create(info.GetString(ValueName) ?? ""))
    {
    }

    /// <summary>The name.</summary>
    public IdSpan Value { get; }

    /// <summary>Whether it has no name.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>Compares ordinally.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Compares ordinally.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);

    /// <summary>Gets the name.</summary>
    public static explicit operator IdSpan(GrainType kind) => kind.Value;

    /// <summary>Creates a grain type from its name.</summary>
    public static explicit operator GrainType(IdSpan id) => new(id);

    /// <summary>Creates a grain type from its name.</summary>
    /// <exception cref="ArgumentException">The name is empty or white space.</exception>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new GrainType(IdSpan.Create(value));
    }

    /// <inheritdoc/>
    public bool Equals(GrainType obj) => Value.Equals(obj.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc cref="IdSpan.GetUniformHashCode"/>
    public uint GetUniformHashCode() => Value.GetUniformHashCode();

    /// <inheritdoc/>
    public int CompareTo(GrainType other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(ValueName, ToString());
    }

    /// <summary>The name.</summary>
    public override string ToString() => Value.ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten);
}
