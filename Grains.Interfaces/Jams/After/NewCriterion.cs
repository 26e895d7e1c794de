using Orleans;

namespace MyDeclic.Jams;

/// <summary>Something that a jury is to judge by.</summary>
/// <param name="Name">One line, not empty.</param>
/// <param name="Weight">How much it counts beside the others; 1 when absent.</param>
[GenerateSerializer, Immutable, Alias("NewCriterion")]
public sealed record NewCriterion(string? Name, int? Weight);
