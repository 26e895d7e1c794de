using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>article.removed</c>: it is not there any more.</summary>
[GenerateSerializer, Immutable, Alias("ArticleRemovedData")]
public sealed record ArticleRemovedData : EventData;
