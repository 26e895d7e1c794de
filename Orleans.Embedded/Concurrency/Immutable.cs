namespace Orleans.Concurrency;

/// <summary>A value that its sender promises to leave alone. The engine copies no arguments, with or without.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[GenerateSerializer]
[Immutable]
public readonly struct Immutable<T> : IEquatable<Immutable<T>>
{
    /// <summary>The value.</summary>
    [Id(0)]
    public readonly T Value;

    /// <summary>Wraps a value.</summary>
    public Immutable(T value) => Value = value;

    /// <summary>Compares the values.</summary>
    public static bool operator ==(Immutable<T> left, Immutable<T> right) => left.Equals(right);

    /// <summary>Compares the values.</summary>
    public static bool operator !=(Immutable<T> left, Immutable<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Immutable<T> other) => EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Immutable<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(Value);
}
