using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Embedded.Storage;
using Orleans.Metadata;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>What is known of a grain class before any activation; made once per class.</summary>
internal sealed class GrainClass
{
    private const string GrainSuffix = "Grain";

    private readonly Func<Activation, object> _create;

    public GrainClass(
        Type type, IServiceProvider services, GrainCollectionOptions collection, SiloMessagingOptions messaging)
    {
        Type = type;
        GrainType = NameOf(type, services);
        Rules = new InterleavingRules(type.IsDefined(typeof(ReentrantAttribute)), FindPredicate(type));
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers;
        Limits = MailboxLimits.For(messaging, isStatelessWorker: MaxWorkers is not null);
        CollectionAge = type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.Amount
            ?? (collection.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age)
                ? age
                : collection.CollectionAge);

        HasOnActivate = Overrides(type, nameof(IGrainBase.OnActivateAsync));
        _create = CreatorFor(type);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public InterleavingRules Rules { get; }

    /// <summary>How many activations one grain may have; null if it is no stateless worker.</summary>
    public int? MaxWorkers { get; }

    public MailboxLimits Limits { get; }

    /// <summary>How long an activation may be idle; infinite for ever.</summary>
    public TimeSpan CollectionAge { get; }

    /// <summary>Whether grain objects want to be told that they are activated.</summary>
    public bool HasOnActivate { get; }

    /// <summary>Creates the grain object, in a turn of its activation.</summary>
    /// <exception cref="InvalidOperationException">It could not be created; the inner exception says why.</exception>
    public object CreateInstance(Activation activation)
    {
        try
        {
            return _create(activation);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Could not create an instance of the grain class {Type}.", exception);
        }
    }

    /// <summary>A class that asks for nothing costs neither a scope nor a look at the container.</summary>
    private static Func<Activation, object> CreatorFor(Type type)
    {
        if (type.GetConstructors() is [{ } only] && only.GetParameters().Length == 0)
            return Expression.Lambda<Func<Activation, object>>(
                Expression.New(only), Expression.Parameter(typeof(Activation))).Compile();

        var parameters = FindStates(type);
        var states = Array.ConvertAll(parameters, StateFactory.CreatorFor);
        var factory = ActivatorUtilities.CreateFactory(type, Array.ConvertAll(parameters, p => p.ParameterType));
        return activation => factory(
            activation.ActivationServices, states.Length == 0 ? null : Array.ConvertAll(states, s => s(activation)));
    }

    private static bool Overrides(Type type, string method) =>
        !typeof(Grain).IsAssignableFrom(type)
        || type.GetMethod(method, [typeof(CancellationToken)])?.DeclaringType != typeof(Grain);

    private static GrainType NameOf(Type type, IServiceProvider services)
    {
        var named = type.GetCustomAttributes(inherit: false).OfType<IGrainTypeProviderAttribute>().FirstOrDefault();
        if (named is not null)
            return named.GetGrainType(services, type);

        var name = type.Name;
        if (name.EndsWith(GrainSuffix, StringComparison.Ordinal) && name.Length > GrainSuffix.Length)
            name = name[..^GrainSuffix.Length];

        return GrainType.Create(name.ToLowerInvariant());
    }

    private static ParameterInfo[] FindStates(Type type) =>
        type.GetConstructors()
            .Select(c => c.GetParameters().Where(p => p.IsDefined(typeof(PersistentStateAttribute))).ToArray())
            .MaxBy(states => states.Length) ?? [];

    private static Func<object?, IInvokable, bool>? FindPredicate(Type type)
    {
        if (type.GetCustomAttribute<MayInterleaveAttribute>() is not { } attribute)
            return null;

        var flags = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.FlattenHierarchy;
        var method = type.GetMethod(attribute.CallbackMethodName, flags, [typeof(IInvokable)])
            ?? throw new OrleansConfigurationException(
                $"{type} has no method public bool {attribute.CallbackMethodName}({nameof(IInvokable)}).");
        if (method.IsStatic)
        {
            var predicate = method.CreateDelegate<Func<IInvokable, bool>>();
            return (_, request) => predicate(request);
        }

        return (Func<object?, IInvokable, bool>)typeof(GrainClass)
            .GetMethod(nameof(AskGrain), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [method])!;
    }

    private static Func<object?, IInvokable, bool> AskGrain<TGrain>(MethodInfo method)
        where TGrain : class
    {
        var predicate = method.CreateDelegate<Func<TGrain, IInvokable, bool>>();
        return (instance, request) => instance is TGrain grain && predicate(grain, request);
    }
}
