using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Renders the log's events about ideas that animators hide, for their authors.</summary>
internal sealed class IdeaHidingEvents(HiddenIdeaStore hidden, IdeaStore ideas, IdeaViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.IdeaHidden];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var found = (await ideas.FindManyAsync([.. entries.Select(entry => entry.Subject).Distinct()]))
            .ToDictionary(idea => idea.PostId);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (!found.TryGetValue(entry.Subject, out var idea)) continue;
            HiddenIdea? now = await hidden.ListAsync(idea.JamId, idea.PostId) is [var row]
                ? (await views.ShowHiddenAsync([(idea, row.Reason, row.Appeal)]))[0]
                : null;
            rendered[entry.Id] = new IdeaHiddenData(idea.JamId, now);
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => entry.Detail == nameof(HidingStep.Hidden)
        ? new(AccessChangeKind.Post, 0, 0, 0, entry.Subject)
        : null;
}
