using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>How an idea or a best practice is rated.</summary>
/// <param name="Average">Of all ratings, to one decimal; 0 when nobody rated.</param>
/// <param name="Count">People who rated.</param>
/// <param name="Distribution">How many gave one star, two, three, four and five.</param>
[GenerateSerializer, Immutable, Alias("PostRating")]
public sealed record PostRating(double Average, int Count, ImmutableArray<int> Distribution)
{
    /// <summary>The most stars one gives.</summary>
    public const int StarsMax = 5;

    /// <summary>Nobody rated yet.</summary>
    public static PostRating None { get; } = new(0, 0, [0, 0, 0, 0, 0]);

    /// <summary>Whether posts of a kind are rated.</summary>
    public static bool IsFor(PostKind kind) => kind is PostKind.Idea or PostKind.BestPractice;
}
