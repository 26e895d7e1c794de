using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Where an idea comes from, and what came of it.</summary>
/// <param name="Above">What it builds on, and what that builds on, the nearest first.</param>
/// <param name="Below">What builds on it, or on what was merged into it, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("IdeaLineage")]
public sealed record IdeaLineage(ImmutableArray<IdeaView> Above, ImmutableArray<IdeaView> Below);
