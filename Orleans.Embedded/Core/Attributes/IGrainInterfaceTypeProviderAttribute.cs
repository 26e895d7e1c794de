namespace Orleans.Runtime;

/// <summary>An attribute of a grain interface that names it.</summary>
public interface IGrainInterfaceTypeProviderAttribute
{
    /// <summary>Names an interface.</summary>
    GrainInterfaceType GetGrainInterfaceType(IServiceProvider services, Type type);
}
