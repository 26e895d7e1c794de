namespace Orleans.Configuration;

/// <summary>When activations end for being idle, and how long beginning and ending may take.</summary>
public class GrainCollectionOptions
{
    /// <summary>How often idle activations are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an activation may be idle; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long activations of single classes may be idle, by the full name of the class. The class's own
    /// <see cref="CollectionAgeLimitAttribute"/> wins over it.
    /// </summary>
    public Dictionary<string, TimeSpan> ClassSpecificCollectionAge { get; set; } = [];

    /// <summary>When the token that <see cref="IGrainBase.OnActivateAsync"/> gets is cancelled.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When the token that <see cref="IGrainBase.OnDeactivateAsync"/> gets is cancelled.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
