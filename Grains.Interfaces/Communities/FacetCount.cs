using Orleans;

namespace MyDeclic.Communities;

/// <summary>How many communities have a value.</summary>
/// <typeparam name="T">What kind of value.</typeparam>
/// <param name="Value">One that can be chosen.</param>
/// <param name="Count">Communities that have it, that the caller may see, and that the other filters let through.</param>
[GenerateSerializer, Immutable, Alias("FacetCount`1")]
public sealed record FacetCount<T>(T Value, int Count);
