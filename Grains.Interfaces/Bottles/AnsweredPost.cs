using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Something that may answer a question already: a best practice, or a question with answers.</summary>
/// <param name="Post">The post.</param>
/// <param name="AnswerId">Of a solved bottle, the comment that helped.</param>
/// <param name="ArticleId">Of a solved bottle, the best practice made of it.</param>
[GenerateSerializer, Immutable, Alias("AnsweredPost")]
public sealed record AnsweredPost(PostView Post, long? AnswerId, long? ArticleId);
