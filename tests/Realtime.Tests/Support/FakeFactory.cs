using System.Reflection;
using Orleans;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A grain factory that gives out fakes.</summary>
public class FakeFactory : DispatchProxy
{
    private Func<Type, object, object>? _find;

    /// <summary>A factory whose grains <paramref name="find"/> gives, by interface and key.</summary>
    public static IGrainFactory Create(Func<Type, object, object> find)
    {
        var factory = Create<IGrainFactory, FakeFactory>();
        ((FakeFactory)(object)factory)._find = find;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IGrainFactory.GetGrain) => _find!(targetMethod.GetGenericArguments()[0], args![0]!),
        nameof(IGrainFactory.CreateObjectReference) => args![0],
        nameof(IGrainFactory.DeleteObjectReference) => null,
        _ => throw new NotSupportedException(targetMethod.Name),
    };
}
