using System.Collections.Immutable;
using MyDeclic.News;

namespace MyDeclic.WebFront.News;

/// <summary>A page of articles.</summary>
/// <param name="Items">Those published last first.</param>
/// <param name="Country">The own one, by which articles concern one; empty when not said.</param>
/// <param name="Unit">The own organisational unit; empty when not said.</param>
/// <param name="MayWrite">Whether the caller is of the communication team.</param>
/// <param name="Before">Continues the list; absent at its end.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record ArticleList(
    ImmutableArray<ArticleView> Items, string Country, string Unit, bool MayWrite, string? Before, string Position);
