using MyDeclic.Notifications;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>notification.settings</c>.</summary>
/// <param name="Settings">All of them, as they are now.</param>
[GenerateSerializer, Immutable, Alias("NotificationSettingsData")]
public sealed record NotificationSettingsData(NotificationSettings Settings) : EventData;
