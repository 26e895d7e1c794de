using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Renders what the log says of what becomes of ideas.</summary>
internal sealed class JamAfterEvents(OutcomeStore outcomes, OutcomeViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.JamOutcome];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var jam in entries.GroupBy(entry => entry.Subject))
        {
            var savings = await views.SavingsAsync(jam.Key);
            foreach (var entry in jam)
            {
                var ideaId = long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
                var shown = await views.ShowAsync([.. (await outcomes.HistoryAsync(ideaId)).Take(1)]);
                rendered[entry.Id] = new JamOutcomeData(ideaId, shown is [var outcome] ? outcome : null, savings);
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
