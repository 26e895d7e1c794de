using System.Text;

namespace Orleans.Runtime;

/// <summary>A part of an identity. Its hash is computed once, as every call looks its target up.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>
{
    private readonly string? _value;
    private readonly int _hashCode;

    private IdSpan(string value)
    {
        _value = value;
        _hashCode = value.GetHashCode();
    }

    /// <summary>Whether this is the empty default.</summary>
    public bool IsDefault => _value is null;

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

    /// <summary>A hash that is the same in every process, and in Orleans.</summary>
    public uint GetUniformHashCode() => StableHash.ComputeHash(Encoding.UTF8.GetBytes(ToString()));

    /// <inheritdoc/>
    public int CompareTo(IdSpan other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The text it was created from; empty for the default.</summary>
    public override string ToString() => _value ?? "";
}
