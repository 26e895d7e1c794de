namespace Orleans.Concurrency;

/// <summary>The method leaves the grain's state alone: it interleaves with other read-only methods.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
