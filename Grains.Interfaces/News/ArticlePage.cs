using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.News;

/// <summary>A page of articles.</summary>
/// <param name="Items">Those published last first.</param>
/// <param name="Country">The caller's own, by which articles concern them; empty when not said.</param>
/// <param name="Unit">The caller's own organisational unit; empty when not said.</param>
/// <param name="MayWrite">Whether the caller is of the communication team.</param>
/// <param name="Before">Continues the list; null at its end.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("ArticlePage")]
public sealed record ArticlePage(
    ImmutableArray<ArticleView> Items, string Country, string Unit, bool MayWrite, string? Before, string Position);
