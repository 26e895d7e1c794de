namespace MyDeclic.WebFront.Notifications;

/// <summary>Marks all notifications up to a position as read.</summary>
/// <param name="Position">The position of the page that was seen.</param>
internal sealed record ReadUpTo(string? Position);
