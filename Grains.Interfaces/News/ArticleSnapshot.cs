using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.News;

/// <summary>A published article as one person sees it.</summary>
/// <param name="Article">What lists show.</param>
/// <param name="Post">Its text, and what people did with it.</param>
/// <param name="MayWrite">Whether the caller is of the communication team.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("ArticleSnapshot")]
public sealed record ArticleSnapshot(ArticleView Article, PostView Post, bool MayWrite, string Position);
