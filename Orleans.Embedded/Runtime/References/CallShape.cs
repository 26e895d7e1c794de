using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Knows which methods can be called through references.</summary>
internal static class CallShape
{
    /// <summary>The type of the value, or of the elements, that callers await, or null if there is none.</summary>
    public static Type? ResultType(MethodInfo method) =>
        method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    /// <summary>Whether callers enumerate what the method returns.</summary>
    public static bool ReturnsSequence(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    /// <summary>The methods of the interface and of those it extends, without their default implementations.</summary>
    /// <exception cref="NotSupportedException">One of them cannot be called through references.</exception>
    public static IEnumerable<MethodInfo> MethodsOf(Type interfaceType)
    {
        foreach (var type in interfaceType.GetInterfaces().Prepend(interfaceType))
        {
            foreach (var method in type.GetMethods().Where(m => m.IsAbstract && !m.IsStatic))
            {
                Check(method);
                yield return method;
            }
        }
    }

    private static void Check(MethodInfo method)
    {
        var name = $"{method.DeclaringType}.{method.Name}";
        if (method.IsGenericMethodDefinition || method.DeclaringType!.ContainsGenericParameters)
            throw new NotSupportedException($"{name} is generic, which grain interfaces cannot be.");
        if (method.GetParameters().Any(p => p.ParameterType.IsByRef))
            throw new NotSupportedException($"{name} has a by-reference parameter.");
        if (!IsAwaitable(method.ReturnType) && method.ReturnType != typeof(void) && !ReturnsSequence(method))
            throw new NotSupportedException($"{name} must return a Task, a ValueTask, an IAsyncEnumerable or void.");
        if (method.ReturnType.IsGenericType && method.IsDefined(typeof(OneWayAttribute)))
            throw new NotSupportedException($"{name} is one-way, so it cannot return a value.");
    }

    private static bool IsAwaitable(Type type)
    {
        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return kind == typeof(Task) || kind == typeof(Task<>) || kind == typeof(ValueTask)
            || kind == typeof(ValueTask<>);
    }
}
