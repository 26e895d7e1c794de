using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Renders the log's events about what one person did with a post, on the topic of that person alone.</summary>
internal sealed class MarkEvents(MarkStore marks) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.PostMarked];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var group in entries.GroupBy(entry => entry.ActorId))
        {
            var mine = await marks.OfManyAsync(group.Key, [.. group.Select(entry => entry.Subject).Distinct()]);
            foreach (var entry in group)
            {
                var found = mine.GetValueOrDefault(entry.Subject);
                rendered[entry.Id] = new MarksEventData(found?.Stars, found?.Choices);
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
