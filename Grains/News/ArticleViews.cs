using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.News;

/// <summary>Shows articles, several at a time.</summary>
internal sealed class ArticleViews(ArticleStore articles, AttachmentStore attachments, IGrainFactory grains)
{
    private static readonly AuthorView s_nobody = new("", "");

    /// <summary>Articles, in the order given.</summary>
    public async Task<ImmutableArray<ArticleView>> ShowAsync(IReadOnlyList<ArticleRow> rows)
    {
        if (rows.Count == 0) return [];
        long[] ids = [.. rows.Select(row => row.Id)];
        var places = await articles.PlacesAsync(ids);
        var covers = await attachments.OfAsync(MediaPlace.Article, ids);
        var people = await grains.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. rows.Select(row => row.CreatedBy).Distinct()]);
        return
        [
            .. rows.Select(row => new ArticleView(
                row.Id, row.State, row.Title, row.Summary, people.GetValueOrDefault(row.CreatedBy) ?? s_nobody,
                covers[row.Id].FirstOrDefault(), At(row.PublishAt), At(row.PublishedAt), At(row.ExpiresAt), At(row.EditedAt),
                PopulationBits.Read(row.Populations), Of(places[row.Id], ArticleStore.Country),
                Of(places[row.Id], ArticleStore.Unit), row.CommentsOff != 0, row.IsHeadline != 0, row.CommentCount, row.Version,
                row.PostVersion)),
        ];
    }

    private static ImmutableArray<string> Of(IEnumerable<ArticlePlaceRow> places, int kind) =>
        [.. places.Where(place => place.Kind == kind).Select(place => place.Name)];

    private static DateTimeOffset? At(long? milliseconds) =>
        milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
