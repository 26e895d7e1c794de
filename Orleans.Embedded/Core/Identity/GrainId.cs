using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The identity of a grain or an observer. As text: <c>type/key</c>.</summary>
public readonly struct GrainId : IEquatable<GrainId>, IComparable<GrainId>
{
    /// <summary>Creates an identity from its two parts.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        Type = type;
        Key = key;
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
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    /// <summary>Creates an identity from its two parts.</summary>
    public static GrainId Create(GrainType type, string key) => new(type, IdSpan.Create(key));

    /// <summary>Creates an identity from its two parts.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="ArgumentException">It is not of the form <c>type/key</c>.</exception>
    public static GrainId Parse(string value) =>
        TryParse(value, out var result) ? result : throw new ArgumentException($"Not a grain id: \"{value}\".");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is of the form <c>type/key</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/') ?? -1;
        result = slash > 0 ? Create(value![..slash], value[(slash + 1)..]) : default;
        return slash > 0;
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

    /// <summary>The form <c>type/key</c>.</summary>
    public override string ToString() => $"{Type}/{Key}";
}
