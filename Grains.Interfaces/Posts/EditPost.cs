using Orleans;

namespace MyDeclic.Posts;

/// <summary>Changes a post; null leaves a part as it is.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Title">Of a blog post.</param>
[GenerateSerializer, Immutable, Alias("EditPost")]
public sealed record EditPost(string? Text, PostKind? Kind, string? Title = null);
