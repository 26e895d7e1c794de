using System.Runtime.Serialization;
using System.Text;

namespace Orleans.Runtime;

/// <summary>A part of an identity. Its hash is computed once, as every call looks its target up.</summary>
[Serializable]
[GenerateSerializer]
[Immutable]
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>, ISerializable, ISpanFormattable
{
    private const string ValueName = "v";

    private readonly string? _value;
    private readonly int _hashCode;

    private IdSpan(string value)
    {
        _value = value;
        _hashCode = value.GetHashCode();
    }

    private IdSpan(SerializationInfo info, StreamingContext context)
        : this(info.GetString(ValueName) ?? "")
    {
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_value);

    /// <summary>Compares ordinally.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Compares ordinally.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);

    /// <summary>Creates a part from its text.</summary>
    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new IdSpan(id);
    }

    /// <inheritdoc/>
    public bool Equals(IdSpan obj) =>
        _hashCode == obj._hashCode && string.Equals(_value, obj._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <summary>A hash that differs from process to process.</summary>
    public override int GetHashCode() => _hashCode;

    /// <summary>Orders by the bytes of the text as UTF-8, the default first.</summary>
    public int CompareTo(IdSpan other)
    {
        if (_value is null || other._value is null)
            return (_value is null ? 0 : 1) - (other._value is null ? 0 : 1);

        return Encoding.UTF8.GetBytes(_value).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other._value));
    }

    /// <summary>A hash that is the same in every process, and in Orleans.</summary>
    public uint GetUniformHashCode() => StableHash.ComputeHash(Encoding.UTF8.GetBytes(ToString()));

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(ValueName, ToString());
    }

    /// <summary>Writes the text.</summary>
    /// <returns>Whether it fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        var fits = ToString().TryCopyTo(destination);
        charsWritten = fits ? ToString().Length : 0;
        return fits;
    }

    /// <summary>The text it was created from; empty for the default.</summary>
    public override string ToString() => _value ?? "";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
