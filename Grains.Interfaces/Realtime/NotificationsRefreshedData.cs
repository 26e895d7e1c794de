using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>notification.refreshed</c>: what the person may see changed, and the list is to be read again.</summary>
/// <param name="Unread">All that are unread.</param>
[GenerateSerializer, Immutable, Alias("NotificationsRefreshedData")]
public sealed record NotificationsRefreshedData(int Unread) : EventData;
