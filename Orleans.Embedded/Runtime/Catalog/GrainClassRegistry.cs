using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Runtime.References;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>The grain classes, by their name and by the interfaces they implement.</summary>
internal sealed class GrainClassRegistry
{
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly Dictionary<Type, List<GrainClass>> _byInterface = [];

    public GrainClassRegistry(
        IServiceProvider services,
        IOptions<GrainAssemblyOptions> assemblies,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging)
    {
        var types = GrainAssemblies.Find(assemblies.Value).SelectMany(assembly => assembly.GetTypes());
        foreach (var type in types.Where(IsGrainClass))
            Add(new GrainClass(type, services, collection.Value, messaging.Value));
    }

    /// <exception cref="ArgumentException">There is no such class.</exception>
    public GrainClass Get(GrainType grainType) =>
        _byType.GetValueOrDefault(grainType)
        ?? throw new ArgumentException($"There is no grain class for the grain type \"{grainType}\".");

    /// <summary>Gets the one class that implements an interface.</summary>
    /// <param name="interfaceType">The interface.</param>
    /// <param name="classNamePrefix">Start of the class's full name, where several implement the interface.</param>
    /// <exception cref="ArgumentException">None does, or several do.</exception>
    public GrainType Resolve(Type interfaceType, string? classNamePrefix)
    {
        var classes = _byInterface.GetValueOrDefault(interfaceType) ?? [];
        if (classNamePrefix is not null)
            classes = classes.FindAll(c => c.Type.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal));

        return classes switch
        {
            [var only] => only.GrainType,
            [] => throw new ArgumentException($"Could not find a grain class that implements {interfaceType}."),
            _ => throw new ArgumentException(
                $"Several grain classes implement {interfaceType}: {string.Join(", ", classes.Select(c => c.Type))}."),
        };
    }

    /// <summary>Finds an interface that a grain class implements by its name.</summary>
    /// <exception cref="ArgumentException">No grain class implements an interface of that name.</exception>
    public Type ResolveInterface(IServiceProvider services, GrainInterfaceType name) =>
        _byInterface.Keys.FirstOrDefault(type => InterfaceNames.Of(type, services) == name)
        ?? throw new ArgumentException($"No grain class implements an interface named \"{name}\".");

    private static bool IsGrainClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && typeof(IGrain).IsAssignableFrom(type)
        && !typeof(GrainReference).IsAssignableFrom(type);

    private void Add(GrainClass grainClass)
    {
        if (!_byType.TryAdd(grainClass.GrainType, grainClass))
        {
            throw new OrleansConfigurationException(
                $"{grainClass.Type} and {_byType[grainClass.GrainType].Type} both have the grain type "
                + $"\"{grainClass.GrainType}\". Name one of them with [GrainType].");
        }

        foreach (var type in grainClass.Type.GetInterfaces().Where(i => typeof(IGrain).IsAssignableFrom(i)))
        {
            if (!_byInterface.TryGetValue(type, out var classes))
                _byInterface.Add(type, classes = []);

            classes.Add(grainClass);
        }
    }
}
