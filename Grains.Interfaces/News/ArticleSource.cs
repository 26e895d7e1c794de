using Orleans;

namespace MyDeclic.News;

/// <summary>An article as its editors see it.</summary>
/// <param name="Article">What lists show.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Html">Rendered from it, HTML disabled: safe to show.</param>
[GenerateSerializer, Immutable, Alias("ArticleSource")]
public sealed record ArticleSource(ArticleView Article, string Text, string Html);
