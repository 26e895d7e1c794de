using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>A page of notifications, newest first, and the position of the log from which events continue it.</summary>
/// <param name="Items">At most the page's limit.</param>
/// <param name="Before">Where the next, older page starts; null at the end.</param>
/// <param name="Unread">All that are unread, on other pages too.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("NotificationPage")]
public sealed record NotificationPage(ImmutableArray<NotificationView> Items, string? Before, int Unread, string Position);
