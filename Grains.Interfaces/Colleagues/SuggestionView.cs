using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>A person whom the caller may know.</summary>
/// <param name="Person">With what everyone sees.</param>
/// <param name="Reasons">At least one; they tell nothing that the caller could not read elsewhere.</param>
[GenerateSerializer, Immutable, Alias("SuggestionView")]
public sealed record SuggestionView(PersonView Person, ImmutableArray<SuggestionReason> Reasons);
