using MyDeclic.Notifications;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>notification.changed</c>, told to one person.</summary>
/// <param name="Notification">As that person may see it now; null when it is gone.</param>
/// <param name="Unread">All that are unread.</param>
[GenerateSerializer, Immutable, Alias("NotificationEventData")]
public sealed record NotificationEventData(NotificationView? Notification, int Unread) : EventData;
