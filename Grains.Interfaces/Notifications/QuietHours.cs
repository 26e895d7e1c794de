using Orleans;

namespace MyDeclic.Notifications;

/// <summary>When nothing alerts and no mail goes, by the clock of the person's time zone.</summary>
/// <param name="From">The first minute, as <c>22:00</c>.</param>
/// <param name="To">The minute after the last, as <c>07:00</c>; before <paramref name="From"/> it is the next day's.</param>
[GenerateSerializer, Immutable, Alias("QuietHours")]
public sealed record QuietHours(string From, string To);
