using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// What one slice's events notify of. To bring a new kind: a class, a line of registration, a value of
/// <see cref="NotificationKind"/>.
/// </summary>
internal interface INotificationSource
{
    /// <summary>The event types that it reads; several sources may read the same.</summary>
    IReadOnlyCollection<string> Types { get; }

    /// <summary>
    /// What an event means, the most important first: it notifies each person once. It asks how things stand now, not how they
    /// stood: what was taken back since has an event of its own that follows. Reads only.
    /// </summary>
    Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry);
}
