using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Bottles;

/// <summary>Renders the log's events about bottles: for one person each, as that person may see the bottle now.</summary>
internal sealed class BottleEvents(BottleViews views, BottleReadingStore bottles) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.BottleArrived, EventTypes.BottleChanged, EventTypes.BottleStateChanged, EventTypes.BottleWithdrawn];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries.Where(entry => entry.Type == EventTypes.BottleWithdrawn))
            rendered[entry.Id] = new BottleWithdrawnData();
        await AddStatesAsync([.. entries.Where(entry => entry.Type == EventTypes.BottleStateChanged)], rendered);
        var told = entries.Where(entry => entry.Type is EventTypes.BottleArrived or EventTypes.BottleChanged);
        foreach (var group in told.GroupBy(ViewerOf))
        {
            var shown = (await views.ShowAsync([.. group.Select(entry => entry.Subject).Distinct()], group.Key))
                .ToDictionary(bottle => bottle.Id);
            foreach (var entry in group)
            {
                if (shown.TryGetValue(entry.Subject, out var bottle)) rendered[entry.Id] = new BottleEventData(bottle);
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;

    private static long ViewerOf(LogEntry entry) => long.Parse(entry.Detail!, CultureInfo.InvariantCulture);

    // Who watches the thread may read it: what they are told is the same for all.
    private async Task AddStatesAsync(List<LogEntry> entries, Dictionary<long, EventData> rendered)
    {
        if (entries.Count == 0) return;
        var rows = (await bottles.StatesAsync([.. entries.Select(entry => entry.Subject).Distinct()]))
            .ToDictionary(row => row.PostId);
        foreach (var entry in entries)
        {
            if (!rows.TryGetValue(entry.Subject, out var row)) continue;
            rendered[entry.Id] = new BottleStateEventData(
                row.Shown, row.Wave, row.Helper, row.AnswerId, row.ArticleId, [.. BottleViews.Outcomes(row, 0)], row.Version);
        }
    }
}
