using Orleans.Embedded.Observers;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Gives references to grains and observers.</summary>
internal sealed partial class GrainFactory(
    IServiceProvider services, GrainClassRegistry classes, ObserverRegistry observers, CallDispatcher dispatcher)
    : IClusterClient
{
    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        Get<TGrainInterface>(GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Get<TGrainInterface>(GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Get<TGrainInterface>(IdSpan.Create(primaryKey), grainClassNamePrefix);
    }

    public TGrainInterface GetGrain<TGrainInterface>(
        Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyExtension);
        return Get<TGrainInterface>(
            GrainIdKeyExtensions.CreateGuidKey(primaryKey, keyExtension), grainClassNamePrefix);
    }

    public TGrainInterface GetGrain<TGrainInterface>(
        long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyExtension);
        return Get<TGrainInterface>(
            GrainIdKeyExtensions.CreateIntegerKey(primaryKey, keyExtension), grainClassNamePrefix);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => ProxyFactory<TGrainInterface>.Create(dispatcher, grainId);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainReference or IGrainBase)
            throw new ArgumentException("Neither grains nor references need a reference made.", nameof(obj));
        if (obj is not TGrainObserverInterface)
            throw new ArgumentException($"{obj.GetType()} is no {typeof(TGrainObserverInterface)}.", nameof(obj));

        return ProxyFactory<TGrainObserverInterface>.Create(dispatcher, observers.Add(obj));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReference reference || !ObserverRegistry.IsObserver(reference.GrainId))
            throw new ArgumentException("This is no reference to an observer.", nameof(obj));

        observers.Remove(reference.GrainId);
    }

    private TGrainInterface Get<TGrainInterface>(IdSpan key, string? classNamePrefix) =>
        ProxyFactory<TGrainInterface>.Create(
            dispatcher, GrainId.Create(classes.Resolve(typeof(TGrainInterface), classNamePrefix), key));
}
