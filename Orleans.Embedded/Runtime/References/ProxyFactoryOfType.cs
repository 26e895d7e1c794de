using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Creates the references of interfaces that are known only when the program runs.</summary>
internal static class ProxyFactory
{
    private static readonly ConcurrentDictionary<Type, Func<CallDispatcher, GrainId, object>> s_factories = new();

    /// <exception cref="ArgumentException">It is no interface of a grain or an observer.</exception>
    /// <exception cref="NotSupportedException">A method of the interface cannot be called remotely.</exception>
    public static object Create(Type interfaceType, CallDispatcher dispatcher, GrainId grainId) =>
        s_factories.GetOrAdd(interfaceType, FactoryOf)(dispatcher, grainId);

    private static Func<CallDispatcher, GrainId, object> FactoryOf(Type interfaceType) =>
        typeof(ProxyFactory).GetMethod(nameof(CreateOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(interfaceType)
            .CreateDelegate<Func<CallDispatcher, GrainId, object>>();

    private static object CreateOf<TInterface>(CallDispatcher dispatcher, GrainId grainId) =>
        ProxyFactory<TInterface>.Create(dispatcher, grainId)!;
}
