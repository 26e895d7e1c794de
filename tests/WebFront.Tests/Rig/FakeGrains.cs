using System.Collections.Concurrent;
using System.Reflection;
using Orleans;

namespace MyDeclic.WebFront.Tests.Rig;

/// <summary>
/// Grains that answer what a test says and remember how they were called, so that the door is tested alone.
/// </summary>
public sealed class FakeGrains
{
    private readonly ConcurrentDictionary<string, Func<object, object?[], object>> _answers = new();

    public FakeGrains()
    {
        var factory = DispatchProxy.Create<IGrainFactory, FactoryProxy>();
        ((FactoryProxy)(object)factory).Grains = this;
        Factory = factory;
    }

    public IGrainFactory Factory { get; }

    /// <summary>Every call, as <c>Interface.Method</c> with its arguments.</summary>
    public ConcurrentQueue<(string Method, object?[] Arguments)> Calls { get; } = new();

    /// <summary>Makes a method answer; <paramref name="answer"/> gets the grain's key and the arguments.</summary>
    public FakeGrains On<TGrain>(string method, Func<object, object?[], object> answer)
    {
        _answers[$"{typeof(TGrain).Name}.{method}"] = answer;
        return this;
    }

    private object Call(Type grain, object key, MethodInfo method, object?[] arguments)
    {
        var name = $"{grain.Name}.{method.Name}";
        Calls.Enqueue((name, arguments));
        return _answers.TryGetValue(name, out var answer)
            ? answer(key, arguments)
            : throw new InvalidOperationException($"No test said what {name} answers.");
    }

    public class FactoryProxy : DispatchProxy
    {
        public FakeGrains Grains { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var grain = targetMethod!.GetGenericArguments().Single();
            var proxy = (GrainProxy)DispatchProxy.Create(grain, typeof(GrainProxy));
            proxy.Grains = Grains;
            proxy.Grain = grain;
            proxy.Key = args![0]!;
            return proxy;
        }
    }

    public class GrainProxy : DispatchProxy
    {
        public FakeGrains Grains { get; set; } = null!;

        public Type Grain { get; set; } = null!;

        public object Key { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Grains.Call(Grain, Key, targetMethod!, args ?? []);
    }
}
