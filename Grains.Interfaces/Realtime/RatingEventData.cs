using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>rating.changed</c>. Who gave how much is not told.</summary>
/// <param name="Rating">Of all who rated.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("RatingEventData")]
public sealed record RatingEventData(PostRating Rating, int Version) : EventData;
