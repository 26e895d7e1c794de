using Orleans;

namespace MyDeclic.Jams;

/// <summary>How many ideas have a status.</summary>
/// <param name="Status">Which.</param>
/// <param name="Ideas">How many.</param>
[GenerateSerializer, Immutable, Alias("JamStatusCount")]
public sealed record JamStatusCount(IdeaStatus Status, int Ideas);
