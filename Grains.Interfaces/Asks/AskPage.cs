using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>A page of sessions, the one that closes last first.</summary>
/// <param name="Items">The sessions.</param>
/// <param name="MayPlan">Whether the caller may plan one.</param>
/// <param name="Before">Continues the list; null at its end.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("AskPage")]
public sealed record AskPage(ImmutableArray<AskView> Items, bool MayPlan, string? Before, string Position);
