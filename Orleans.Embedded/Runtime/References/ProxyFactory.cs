using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Creates the references of one interface. The first use emits their class.</summary>
internal static class ProxyFactory<TInterface>
{
    private static readonly Lazy<Func<CallDispatcher, GrainId, object>> s_create =
        new(() => ProxyEmitter.Emit(typeof(TInterface)));

    /// <exception cref="NotSupportedException">A method of the interface cannot be called remotely.</exception>
    public static TInterface Create(CallDispatcher dispatcher, GrainId grainId) =>
        (TInterface)s_create.Value(dispatcher, grainId);
}
