using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MyDeclic.WebFront;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the list's order.</param>
/// <param name="After">Continues the list; null at its end.</param>
public sealed record PageOf<T>(
    ImmutableArray<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? After);
