namespace Orleans.Concurrency;

/// <summary>Wraps values as immutable.</summary>
public static class ImmutableExtensions
{
    /// <summary>Promises that the value is left alone from now on.</summary>
    public static Immutable<T> AsImmutable<T>(this T value) => new(value);
}
