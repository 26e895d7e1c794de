using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>Somebody whom a bottle goes to.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Parts">What the score is made of.</param>
/// <param name="Reasons">Why, the strongest first; empty for who is known for answering only.</param>
internal sealed record Routed(Candidate Candidate, ScoreParts Parts, ImmutableArray<BottleReason> Reasons);
