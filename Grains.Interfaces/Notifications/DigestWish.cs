using Orleans;

namespace MyDeclic.Notifications;

/// <summary>How the daily digest is wanted.</summary>
/// <param name="IsOn">Whether at all.</param>
/// <param name="At">When, by the clock of the person's time zone, as <c>08:00</c>.</param>
/// <param name="OnWeekends">On Saturdays and Sundays too.</param>
/// <param name="WithPosts">Whether it adds what was most active in one's communities.</param>
[GenerateSerializer, Immutable, Alias("DigestWish")]
public sealed record DigestWish(bool IsOn, string At, bool OnWeekends, bool WithPosts);
