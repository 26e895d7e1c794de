namespace Orleans;

/// <summary>
/// Accepted, and without effect: calls stay in one process and hand their arguments over as they are.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;
