using MyDeclic.Storage;

namespace MyDeclic.Realtime;

/// <summary>
/// How a slice shows its own events: each slice implements this once, so that adding a slice changes nothing here.
/// </summary>
internal interface IEventSource
{
    /// <summary>The event types that are this slice's.</summary>
    IReadOnlyCollection<string> Types { get; }

    /// <summary>
    /// What clients apply, by event id, for consecutive entries of <see cref="Types"/>; absent where nothing is shown.
    /// Reads stores, never command grains: one of them may be waiting for these very events to be delivered.
    /// </summary>
    Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries);

    /// <summary>What the event changes about who may watch what; null when nothing.</summary>
    AccessChange? ChangeOf(LogEntry entry);
}
