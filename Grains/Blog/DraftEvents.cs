using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Blog;

/// <summary>Renders the log's events about drafts, on the topic of their author alone.</summary>
internal sealed class DraftEvents(DraftStore drafts) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.DraftSaved, EventTypes.DraftDeleted];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Type == EventTypes.DraftDeleted) rendered[entry.Id] = new DraftDeletedData();
            else if (await drafts.FindAsync(entry.ActorId, entry.Subject) is { } row)
                rendered[entry.Id] = new DraftEventData(row.ToView());
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
