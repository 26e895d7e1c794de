using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Core;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>Creates the states of activations and has them read before the grain is activated.</summary>
internal static class StateFactory
{
    /// <summary>The state name of a <see cref="Grain{TGrainState}"/>, which has but one.</summary>
    private const string OnlyState = "state";

    /// <summary>Prepares to create the state for a constructor parameter.</summary>
    public static Func<IGrainContext, object> CreatorFor(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new OrleansConfigurationException(
                $"The parameter {parameter.Name} of {parameter.Member.DeclaringType} is no IPersistentState.");
        }

        var attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var create = typeof(StateFactory).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments())
            .CreateDelegate<Func<IGrainContext, string, string?, object>>();
        return grain => create(grain, attribute.StateName, attribute.StorageName);
    }

    /// <summary>Creates the state of a <see cref="Grain{TGrainState}"/>.</summary>
    public static IStorage<TState> CreateForGrain<TState>(IGrainContext grain, Type grainClass)
    {
        var provider = grainClass.GetCustomAttribute<StorageProviderAttribute>()?.ProviderName;
        return (IStorage<TState>)Create<TState>(grain, OnlyState, provider);
    }

    private static object Create<TState>(IGrainContext grain, string name, string? storageName)
    {
        var services = grain.ActivationServices;
        var storage = services.GetKeyedService<IGrainStorage>(
                storageName ?? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)
            ?? throw new BadProviderConfigException(
                $"There is no storage provider named \"{storageName ?? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME}"
                + $"\" for the state {name} of {grain.GrainId}.");

        var logger = services.GetRequiredService<ILogger<PersistentState<TState>>>();
        var state = new PersistentState<TState>(name, grain, storage, logger);
        grain.ObservableLifecycle.Subscribe(
            name, GrainLifecycleStage.SetupState, _ => state.ReadStateAsync(), onStop: null);
        return state;
    }
}
