namespace Orleans;

/// <summary>Accepted, and without effect, like <see cref="GenerateSerializerAttribute"/>.</summary>
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method)]
public sealed class IdAttribute(uint id) : Attribute
{
    /// <summary>The member's number in the serialized form.</summary>
    public uint Id { get; } = id;
}
