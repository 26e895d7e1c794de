using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Bookmarks;

/// <summary>Renders the log's events about bookmarks, on the topic of their person alone, with nothing of the posts.</summary>
internal sealed class BookmarkEvents(BookmarkStore bookmarks) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.BookmarkSaved, EventTypes.BookmarkRemoved];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var group in entries.GroupBy(entry => entry.ActorId))
        {
            var held = (await bookmarks.FindManyAsync(group.Key, [.. group.Select(entry => entry.Subject).Distinct()]))
                .ToDictionary(row => row.PostId);
            foreach (var entry in group)
            {
                if (entry.Type == EventTypes.BookmarkRemoved) rendered[entry.Id] = new BookmarkRemovedData();
                else if (held.TryGetValue(entry.Subject, out var row))
                {
                    rendered[entry.Id] = new BookmarkEventData(
                        row.Tags, row.Note, DateTimeOffset.FromUnixTimeMilliseconds(row.At));
                }
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
