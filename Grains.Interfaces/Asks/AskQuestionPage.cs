using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>A page of a session's questions.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="After">Continues the list; null at its end.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("AskQuestionPage")]
public sealed record AskQuestionPage(ImmutableArray<AskQuestionView> Items, string? After, string Position);
