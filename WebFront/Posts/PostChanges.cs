using MyDeclic.Posts;

namespace MyDeclic.WebFront.Posts;

/// <summary>Body of <c>PATCH /posts/{id}</c>; an absent field stays as it is.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Title">Of a blog post.</param>
public sealed record PostChanges(string? Text, PostKind? Kind, string? Title = null);
