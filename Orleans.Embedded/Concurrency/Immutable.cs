namespace Orleans.Concurrency;

/// <summary>A value that its sender promises to leave alone. The engine copies no arguments, with or without.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[GenerateSerializer]
[Immutable]
public readonly struct Immutable<T>
{
    /// <summary>The value.</summary>
    [Id(0)]
    public readonly T Value;

    /// <summary>Wraps a value.</summary>
    public Immutable(T value) => Value = value;
}
