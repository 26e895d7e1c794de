using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Shortcuts;

/// <summary>Renders the log's events about shortcuts: each for one audience, with what that one sees.</summary>
internal sealed class ShortcutEvents(ShortcutStore shortcuts) : IEventSource
{
    /// <summary>The detail of an event about one's own.</summary>
    public const string Own = "own";

    /// <summary>The detail of an event for the communication team.</summary>
    public const string Team = "team";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.ShortcutsChanged];

    /// <summary>The detail of an event for a population.</summary>
    public static string Of(Population population) => ((int)population).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var same in entries.GroupBy(entry => (entry.Subject, entry.Detail)))
        {
            long? bits = same.Key.Detail is Own or Team
                ? null
                : PopulationBits.Of((Population)int.Parse(same.Key.Detail!, CultureInfo.InvariantCulture));
            var rows = await shortcuts.ListAsync(same.Key.Subject, bits);
            var data = new ShortcutsEventData(same.Key.Detail != Own, [.. rows.Select(row => row.ToView())]);
            foreach (var entry in same) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
