using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Renders the log's events about notifications: for one person each, as that person may see them now.</summary>
internal sealed class NotificationEvents(NotificationViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.NotificationChanged, EventTypes.NotificationsRead, EventTypes.NotificationsRefreshed,
            EventTypes.NotificationSettings];

    /// <summary>
    /// An event for one person. Its actor is that person: who caused it is told in what is rendered, to who may know.
    /// </summary>
    public static EventRow Row(string type, long userId, long subject, DateTimeOffset at, long? upTo = null) => new(
        type, subject, userId, null, at, [Topics.Me(userId)], upTo?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var mine in entries.GroupBy(entry => entry.ActorId))
        {
            var changed = mine.Where(entry => entry.Type == EventTypes.NotificationChanged).Select(entry => entry.Subject);
            var (shown, unread) = await views.ShowAsync([.. changed.Distinct()], mine.Key);
            var byId = shown.ToDictionary(one => one.Id);
            foreach (var entry in mine)
            {
                rendered[entry.Id] = entry.Type switch
                {
                    EventTypes.NotificationChanged =>
                        new NotificationEventData(byId.GetValueOrDefault(entry.Subject), unread),
                    EventTypes.NotificationsRead => new NotificationsReadData(
                        long.Parse(entry.Detail!, CultureInfo.InvariantCulture), unread),
                    EventTypes.NotificationSettings =>
                        new NotificationSettingsData(await views.SettingsAsync(mine.Key)),
                    _ => new NotificationsRefreshedData(unread),
                };
            }
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;
}
