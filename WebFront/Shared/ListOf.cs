using System.Collections.Immutable;

namespace MyDeclic.WebFront;

/// <summary>A list that has one page.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the list's order.</param>
public sealed record ListOf<T>(ImmutableArray<T> Items);
