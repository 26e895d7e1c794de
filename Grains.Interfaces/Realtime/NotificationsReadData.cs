using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>notification.read</c>: all up to a place were read.</summary>
/// <param name="UpTo">The place.</param>
/// <param name="Unread">All that are unread.</param>
[GenerateSerializer, Immutable, Alias("NotificationsReadData")]
public sealed record NotificationsReadData(long UpTo, int Unread) : EventData;
