using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Names grain interfaces.</summary>
internal static class InterfaceNames
{
    /// <summary>The name that an attribute gives, or else the full name.</summary>
    public static GrainInterfaceType Of(Type interfaceType, IServiceProvider services) =>
        interfaceType.GetCustomAttributes(inherit: false).OfType<IGrainInterfaceTypeProviderAttribute>()
            .FirstOrDefault()?.GetGrainInterfaceType(services, interfaceType)
        ?? GrainInterfaceType.Create(interfaceType.FullName!);
}
