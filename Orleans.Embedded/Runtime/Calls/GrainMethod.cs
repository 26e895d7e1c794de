using System.Reflection;
using Orleans.Concurrency;
using Orleans.Embedded.Runtime.References;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>What is known of an interface's method before any call; made once per method.</summary>
internal sealed class GrainMethod(Type interfaceType, MethodInfo method)
{
    public Type InterfaceType { get; } = interfaceType;

    public MethodInfo Method { get; } = method;

    public string FullName { get; } = $"{interfaceType.Name}.{method.Name}";

    public bool IsOneWay { get; } =
        method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute), inherit: true);

    public bool IsReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute), inherit: true);

    /// <summary>Sequences always do: their readers may take long.</summary>
    public bool IsAlwaysInterleave { get; } =
        method.IsDefined(typeof(AlwaysInterleaveAttribute), inherit: true) || CallShape.ReturnsSequence(method);

    /// <summary>Whether callers can cancel the call.</summary>
    public bool HasCancellation { get; } = CallShape.ReturnsSequence(method)
        || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken));
}
