namespace Orleans.Concurrency;

/// <summary>Requests to grains of this class may always interleave, at their awaits.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
