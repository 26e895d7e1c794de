using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Names a jury.</summary>
/// <param name="Jurors">User ids.</param>
/// <param name="Criteria">In order. Where scores were given, criteria are renamed, weighed and added, never removed.</param>
[GenerateSerializer, Immutable, Alias("SetJury")]
public sealed record SetJury(ImmutableArray<long> Jurors, ImmutableArray<NewCriterion> Criteria);
