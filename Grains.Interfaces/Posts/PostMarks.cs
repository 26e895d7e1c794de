using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>All that one person did with one post.</summary>
/// <param name="Reactions">The kinds of reaction given.</param>
/// <param name="Mine">The rest; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("PostMarks")]
public sealed record PostMarks(ImmutableArray<string> Reactions, OwnMarks? Mine)
{
    /// <summary>Nothing.</summary>
    public static PostMarks None { get; } = new([], null);
}
