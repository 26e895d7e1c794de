using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>What the caller alone did with a post, besides reacting.</summary>
/// <param name="Stars">The rating given; null when none.</param>
/// <param name="Choices">The options voted for, in order; null when one did not vote.</param>
/// <param name="IsBookmarked">Whether one keeps a bookmark of it.</param>
[GenerateSerializer, Immutable, Alias("OwnMarks")]
public sealed record OwnMarks(int? Stars, ImmutableArray<int>? Choices, bool IsBookmarked);
