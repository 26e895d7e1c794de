namespace Orleans;

/// <summary>
/// Accepted, and without effect: arguments are never copied, so every one of them must be left alone once sent.
/// </summary>
[AttributeUsage(
    AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Parameter)]
public sealed class ImmutableAttribute : Attribute;
