using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Somebody who may know.</summary>
/// <param name="Person">With what everyone sees.</param>
/// <param name="Reasons">Why, the strongest first; never empty.</param>
[GenerateSerializer, Immutable, Alias("ExpertFound")]
public sealed record ExpertFound(PersonView Person, ImmutableArray<BottleReason> Reasons);
