using Orleans;

namespace MyDeclic.Jams;

/// <summary>Gives an idea a status.</summary>
/// <param name="Status">Which; required.</param>
/// <param name="Reason">Why; required for what is declined.</param>
/// <param name="OwnerId">Who carries it on; null for nobody.</param>
/// <param name="ExpectedSavings">In thousands of euros; null when nobody can say.</param>
/// <param name="ActualSavings">The same.</param>
[GenerateSerializer, Immutable, Alias("DecideIdea")]
public sealed record DecideIdea(IdeaStatus? Status, string? Reason, long? OwnerId, int? ExpectedSavings, int? ActualSavings);
