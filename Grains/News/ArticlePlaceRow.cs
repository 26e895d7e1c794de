namespace MyDeclic.News;

/// <summary>A country or an organisational unit that an article is for.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Kind"><see cref="ArticleStore.Country"/> or <see cref="ArticleStore.Unit"/>.</param>
/// <param name="Name">As it is shown.</param>
internal sealed record ArticlePlaceRow(long ArticleId, int Kind, string Name);
