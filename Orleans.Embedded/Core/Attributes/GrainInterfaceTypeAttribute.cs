namespace Orleans.Runtime;

/// <summary>Names a grain interface. Without it the name is the interface's full name.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class GrainInterfaceTypeAttribute(string value) : Attribute, IGrainInterfaceTypeProviderAttribute
{
    private readonly GrainInterfaceType _value = GrainInterfaceType.Create(value);

    /// <inheritdoc/>
    public GrainInterfaceType GetGrainInterfaceType(IServiceProvider services, Type type) => _value;
}
