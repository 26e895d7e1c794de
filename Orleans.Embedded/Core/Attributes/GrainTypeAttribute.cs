using Orleans.Metadata;
using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Names a grain class in identities. Without it the name is the class's, in lower case and without
/// <c>Grain</c> at its end.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute, IGrainTypeProviderAttribute
{
    private readonly GrainType _grainType = GrainType.Create(grainType);

    /// <inheritdoc/>
    public GrainType GetGrainType(IServiceProvider services, Type type) => _grainType;
}
