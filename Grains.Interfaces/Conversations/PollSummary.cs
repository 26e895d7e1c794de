using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A poll as one reader may see it now.</summary>
/// <param name="Poll">With the tallies, when this reader may see them.</param>
/// <param name="MyChoices">What the reader voted for, in order; null when the reader did not vote.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("PollSummary")]
public sealed record PollSummary(PollView Poll, ImmutableArray<int>? MyChoices, int Version);
