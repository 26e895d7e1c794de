using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Who judges the ideas of a jam, and by what.</summary>
/// <param name="Jurors">In order.</param>
/// <param name="Criteria">In order.</param>
[GenerateSerializer, Immutable, Alias("JamJury")]
public sealed record JamJury(ImmutableArray<AuthorView> Jurors, ImmutableArray<JamCriterion> Criteria);
