using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.News;

/// <summary>Renders the log's events about articles.</summary>
internal sealed class ArticleEvents(ArticleStore articles, ArticleViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.ArticleSaved, EventTypes.ArticlePublished, EventTypes.ArticleChanged, EventTypes.ArticleRemoved];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var shown = (await views.ShowAsync(await articles.FindManyAsync([.. entries.Select(entry => entry.Subject).Distinct()])))
            .ToDictionary(view => view.Id);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Type == EventTypes.ArticleRemoved) rendered[entry.Id] = new ArticleRemovedData();
            else if (shown.TryGetValue(entry.Subject, out var article)) rendered[entry.Id] = new ArticleEventData(article);
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
