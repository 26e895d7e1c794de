using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Presence;

/// <summary>Renders the log's event that somebody hides or shows. Presence itself is not in the log.</summary>
internal sealed class PresenceEvents : IEventSource
{
    /// <summary>The detail of an event after which the person is seen.</summary>
    public const string Shown = "shown";

    /// <summary>The detail of an event after which the person is not seen.</summary>
    public const string Hidden = "hidden";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.PresenceSetting];

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries) =>
        Task.FromResult<IReadOnlyDictionary<long, EventData>>(entries.ToDictionary(
            entry => entry.Id, EventData (entry) => new PresenceSettingData(entry.Detail == Shown)));

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => new(
        entry.Detail == Shown ? AccessChangeKind.PresenceShown : AccessChangeKind.PresenceHidden, entry.Subject, 0, 0);
}
