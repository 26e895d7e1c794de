using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Notifications;

namespace MyDeclic.WebFront;

/// <summary>A page of notifications, newest first.</summary>
/// <param name="Items">The notifications.</param>
/// <param name="Before">Continues with older ones; null at the end.</param>
/// <param name="Unread">All that are unread, on other pages too.</param>
/// <param name="Position">The place in the event log at which the page is true: watch <c>me</c> from here.</param>
public sealed record NotificationList(
    ImmutableArray<NotificationView> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Before,
    int Unread,
    string Position);
