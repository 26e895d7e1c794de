using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>One reason for a suggestion, as values that each language puts into words.</summary>
/// <param name="Kind">What the two have in common.</param>
/// <param name="Count">How much of it.</param>
/// <param name="Names">Its names, as the suggested person wrote them: skills or the unit; empty for colleagues.</param>
[GenerateSerializer, Immutable, Alias("SuggestionReason")]
public sealed record SuggestionReason(SuggestionKind Kind, int Count, ImmutableArray<string> Names);
