using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What the ideas of a jam are to bring, and brought; those that were declined are not counted.</summary>
/// <param name="Expected">In thousands of euros.</param>
/// <param name="Actual">In thousands of euros.</param>
/// <param name="Statuses">How many ideas have which status, all of them in order.</param>
[GenerateSerializer, Immutable, Alias("JamSavings")]
public sealed record JamSavings(int Expected, int Actual, ImmutableArray<JamStatusCount> Statuses);
