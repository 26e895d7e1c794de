using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A post's rating after one of them changed.</summary>
/// <param name="Rating">Of all who rated.</param>
/// <param name="MyStars">What the caller now gives; null for nothing.</param>
/// <param name="Version">The post's version with this change.</param>
[GenerateSerializer, Immutable, Alias("RatingSummary")]
public sealed record RatingSummary(PostRating Rating, int? MyStars, int Version);
