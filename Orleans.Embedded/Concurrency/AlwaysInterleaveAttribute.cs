namespace Orleans.Concurrency;

/// <summary>The method interleaves with any request, and any request with it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
