namespace Orleans;

/// <summary>Accepted, and without effect, like <see cref="GenerateSerializerAttribute"/>.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Enum
    | AttributeTargets.Method,
    AllowMultiple = true)]
public sealed class AliasAttribute(string alias) : Attribute
{
    /// <summary>The name in the serialized form.</summary>
    public string Alias { get; } = alias;
}
