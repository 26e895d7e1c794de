using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Search;

/// <summary>A person who was found.</summary>
/// <param name="Person">As in other lists.</param>
/// <param name="Reasons">Why, the strongest first; never empty.</param>
[GenerateSerializer, Immutable, Alias("PersonFound")]
public sealed record PersonFound(PersonView Person, ImmutableArray<FoundReason> Reasons);
