using MyDeclic.News;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>article.saved</c>, <c>article.published</c> and <c>article.changed</c>.</summary>
/// <param name="Article">As it is now.</param>
[GenerateSerializer, Immutable, Alias("ArticleEventData")]
public sealed record ArticleEventData(ArticleView Article) : EventData;
