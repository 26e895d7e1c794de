namespace Orleans.Runtime;

/// <summary>Marks a constructor parameter of the type <see cref="IPersistentState{TState}"/>.</summary>
/// <param name="stateName">The state's name in the storage.</param>
/// <param name="storageName">The storage provider's name; null for the default one.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    /// <summary>The state's name in the storage.</summary>
    public string StateName { get; } = stateName;

    /// <summary>The storage provider's name; null for the default one.</summary>
    public string? StorageName { get; } = storageName;
}
