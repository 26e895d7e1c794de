using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Posts;

/// <summary>Renders the log's events about posts.</summary>
internal sealed class PostEvents(PostViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.PostCreated, EventTypes.PostEdited, EventTypes.PostDeleted];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var shown = await views.ShowAsync(
            [.. entries.Where(e => e.Type != EventTypes.PostDeleted).Select(e => e.Subject).Distinct()]);
        var byId = shown.ToDictionary(post => post.Id);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Type == EventTypes.PostDeleted) rendered[entry.Id] = new PostDeletedData();
            else if (byId.TryGetValue(entry.Subject, out var post)) rendered[entry.Id] = new PostEventData(post);
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
