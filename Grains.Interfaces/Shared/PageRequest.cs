using Orleans;

namespace MyDeclic;

/// <summary>Which slice of a list is asked for.</summary>
/// <param name="Cursor">A <see cref="Page{T}.Next"/> of the same list, or null for its start.</param>
/// <param name="Limit">Items wanted, between 1 and <see cref="Limits.PageItemsMax"/>.</param>
[GenerateSerializer, Immutable, Alias("PageRequest")]
public sealed record PageRequest(string? Cursor = null, int Limit = Limits.PageItemsDefault);
