using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Bottles;

namespace MyDeclic.WebFront;

/// <summary>A page of bottles, newest first.</summary>
/// <param name="Items">The bottles.</param>
/// <param name="Before">Continues with older ones; null at the end.</param>
/// <param name="Position">The place in the event log at which the page is true: watch from here.</param>
public sealed record BottleList(
    ImmutableArray<BottleView> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Before,
    string Position);
