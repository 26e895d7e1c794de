using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Renders what the log says of what juries do, and of what becomes of ideas.</summary>
internal sealed class JamAfterEvents(OutcomeStore outcomes, OutcomeViews views, JuryStore juries) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.JamOutcome, EventTypes.JamJudged];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var jam in entries.Where(entry => entry.Type == EventTypes.JamJudged).GroupBy(entry => entry.Subject))
        {
            var judged = await juries.JudgedAsync(jam.Key, [.. jam.Select(IdeaOf).Distinct()]);
            foreach (var entry in jam)
                rendered[entry.Id] = new JamJudgedData(IdeaOf(entry), judged.GetValueOrDefault(IdeaOf(entry)));
        }

        foreach (var jam in entries.Where(entry => entry.Type == EventTypes.JamOutcome).GroupBy(entry => entry.Subject))
        {
            var savings = await views.SavingsAsync(jam.Key);
            foreach (var entry in jam)
            {
                var ideaId = IdeaOf(entry);
                var shown = await views.ShowAsync([.. (await outcomes.HistoryAsync(ideaId)).Take(1)]);
                rendered[entry.Id] = new JamOutcomeData(ideaId, shown is [var outcome] ? outcome : null, savings);
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;

    private static long IdeaOf(LogEntry entry) => long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
}
