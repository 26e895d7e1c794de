using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Gives references to grains. Getting one is cheap and activates nothing. Every method throws
/// <see cref="ArgumentException"/> when no grain class, or more than one, implements the interface.
/// </summary>
public interface IGrainFactory
{
    /// <summary>Gets the grain with the given key.</summary>
    /// <param name="primaryKey">The key.</param>
    /// <param name="grainClassNamePrefix">
    /// Start of the full name of the wanted class, where several implement the interface.
    /// </param>
    TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey;

    /// <inheritdoc cref="GetGrain{TGrainInterface}(Guid, string?)"/>
    TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey;

    /// <inheritdoc cref="GetGrain{TGrainInterface}(Guid, string?)"/>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>Gets the grain with the given two-part key.</summary>
    /// <param name="primaryKey">The key's first part.</param>
    /// <param name="keyExtension">The key's second part.</param>
    /// <param name="grainClassNamePrefix">
    /// Start of the full name of the wanted class, where several implement the interface.
    /// </param>
    TGrainInterface GetGrain<TGrainInterface>(
        Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey;

    /// <inheritdoc cref="GetGrain{TGrainInterface}(Guid, string, string?)"/>
    TGrainInterface GetGrain<TGrainInterface>(
        long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey;

    /// <summary>Gets a reference to an id that is already known.</summary>
    /// <param name="grainId">A grain's or an observer's id.</param>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;

    /// <summary>Gets a reference to an id that is already known, to be cast to one of its interfaces.</summary>
    /// <param name="grainId">A grain's or an observer's id.</param>
    IAddressable GetGrain(GrainId grainId);

    /// <summary>Gets a reference to an id that is already known, with an interface that is known by its name.</summary>
    /// <param name="grainId">A grain's id.</param>
    /// <param name="interfaceType">Full name of an interface that a grain class implements.</param>
    IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType);

    /// <summary>Gets the grain with the given key.</summary>
    /// <param name="grainInterfaceType">The interface, which the reference will have.</param>
    /// <param name="grainPrimaryKey">The key.</param>
    IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey);

    /// <inheritdoc cref="GetGrain(Type, Guid)"/>
    IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey);

    /// <inheritdoc cref="GetGrain(Type, Guid)"/>
    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

    /// <summary>Gets the grain with the given two-part key.</summary>
    /// <param name="grainInterfaceType">The interface, which the reference will have.</param>
    /// <param name="grainPrimaryKey">The key's first part.</param>
    /// <param name="keyExtension">The key's second part.</param>
    IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension);

    /// <inheritdoc cref="GetGrain(Type, Guid, string)"/>
    IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension);

    /// <summary>Gets the grain with the given key.</summary>
    /// <param name="interfaceType">The interface, which the reference will have.</param>
    /// <param name="grainKey">The key.</param>
    IAddressable GetGrain(Type interfaceType, IdSpan grainKey);

    /// <summary>Gets the grain with the given key.</summary>
    /// <param name="interfaceType">The interface, which the reference will have.</param>
    /// <param name="grainKey">The key.</param>
    /// <param name="grainClassNamePrefix">
    /// Start of the full name of the wanted class, where several implement the interface.
    /// </param>
    IAddressable GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix);

    /// <summary>
    /// Makes a plain object callable by grains. Only a weak reference to it is kept: the caller keeps it alive.
    /// Its methods run one at a time.
    /// </summary>
    /// <param name="obj">The object; neither a grain nor a reference.</param>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends what <see cref="CreateObjectReference{TGrainObserverInterface}"/> began.</summary>
    /// <param name="obj">The reference that it returned.</param>
    /// <exception cref="ArgumentException">It is not such a reference.</exception>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}
