using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>References to interfaces that are known only when the program runs.</summary>
internal sealed partial class GrainFactory
{
    public IAddressable GetGrain(GrainId grainId) => new GrainReference(dispatcher, grainId);

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => interfaceType.IsDefault
        ? GetGrain(grainId)
        : (IAddressable)ProxyFactory.Create(classes.ResolveInterface(services, interfaceType), dispatcher, grainId);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey));

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey));

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grainPrimaryKey);
        return (IGrain)GetGrain(grainInterfaceType, IdSpan.Create(grainPrimaryKey));
    }

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) =>
        (IGrain)GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey, keyExtension));

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) =>
        (IGrain)GetGrain(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey, keyExtension));

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey) => GetGrain(interfaceType, grainKey, "");

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix)
    {
        ArgumentNullException.ThrowIfNull(interfaceType);
        var prefix = string.IsNullOrWhiteSpace(grainClassNamePrefix) ? null : grainClassNamePrefix;
        var grainId = GrainId.Create(classes.Resolve(interfaceType, prefix), grainKey);
        return (IAddressable)ProxyFactory.Create(interfaceType, dispatcher, grainId);
    }
}
