using System.Collections.Immutable;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>PUT /posts/{id}/vote</c>.</summary>
/// <param name="Choices">The options voted for, by their numbers from 0; one, unless the poll lets one choose several.</param>
public sealed record Vote(ImmutableArray<int>? Choices);
