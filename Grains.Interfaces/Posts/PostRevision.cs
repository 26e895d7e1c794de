using Orleans;

namespace MyDeclic.Posts;

/// <summary>What a post was before an edit.</summary>
/// <param name="Version">Of the post, when it was so.</param>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Text">As written.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="Until">When it was edited.</param>
[GenerateSerializer, Immutable, Alias("PostRevision")]
public sealed record PostRevision(int Version, string Title, string Text, string Html, DateTimeOffset Until);
