using System.Collections.Immutable;
using Orleans;

namespace MyDeclic;

/// <summary>A slice of a longer list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the list's order; at most the page's limit.</param>
/// <param name="Next">Where the next page starts, as a grain wrote it; null at the end. The door makes it opaque.</param>
[GenerateSerializer, Immutable, Alias("Page`1")]
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
