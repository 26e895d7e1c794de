using Orleans.Runtime;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>Gets a reference to the same grain with another of its interfaces.</summary>
    /// <exception cref="ArgumentException"><paramref name="grain"/> is neither a grain nor a reference.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) =>
        ReferenceTo(grain).As<TGrainInterface>();

    /// <inheritdoc cref="AsReference{TGrainInterface}"/>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) =>
        grain.AsReference<TGrainInterface>();

    /// <summary>Gets a reference to the same grain with another of its interfaces.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="grain"/> is neither a grain nor a reference, or the type is no interface of grains.
    /// </exception>
    public static object AsReference(this IAddressable grain, Type interfaceType) =>
        ReferenceTo(grain).As(interfaceType);

    /// <inheritdoc cref="AsReference(IAddressable, Type)"/>
    public static object Cast(this IAddressable grain, Type interfaceType) => grain.AsReference(interfaceType);

    /// <summary>Gets the identity: the kind of grain and the key.</summary>
    /// <exception cref="ArgumentException"><paramref name="grain"/> is neither a grain nor a reference.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => ReferenceTo(grain).GrainId;

    /// <summary>Whether the key is an integer, with or without an extension.</summary>
    public static bool IsPrimaryKeyBasedOnLong(this IAddressable grain) =>
        grain.GetGrainId().TryGetIntegerKey(out _, out _);

    /// <summary>Gets the key of a grain with a string key.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>Gets the key of a grain with an integer key.</summary>
    /// <exception cref="InvalidOperationException">The key is not an integer.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetPrimaryKeyLong(out _);

    /// <summary>Gets the key of a grain with an integer and a string key.</summary>
    /// <exception cref="InvalidOperationException">The first part is not an integer.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain, out string? keyExt)
    {
        var id = grain.GetGrainId();
        return id.TryGetIntegerKey(out var key, out keyExt)
            ? key
            : throw new InvalidOperationException($"The key of {id} is not an integer.");
    }

    /// <summary>Gets the key of a grain with a <see cref="Guid"/> key.</summary>
    /// <exception cref="InvalidOperationException">The key is not a Guid.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetPrimaryKey(out _);

    /// <summary>
    /// Gets the key of a grain with a <see cref="Guid"/> and a string key. An integer key is given as the Guid that
    /// ends with its bytes, the lowest first.
    /// </summary>
    /// <exception cref="InvalidOperationException">The first part is not a Guid.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain, out string? keyExt)
    {
        var id = grain.GetGrainId();
        if (id.TryGetGuidKey(out var key, out keyExt))
            return key;
        if (id.TryGetIntegerKey(out var number, out keyExt))
            return new Guid(0, 0, 0, BitConverter.GetBytes(number));

        throw new InvalidOperationException($"The key of {id} is not a Guid.");
    }

    private static GrainReference ReferenceTo(IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainReference reference => reference,
            IGrainBase { GrainContext: { } context } => context.GrainReference,
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference.", nameof(grain)),
        };
    }
}
