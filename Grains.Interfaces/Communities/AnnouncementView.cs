using Orleans;

namespace MyDeclic.Communities;

/// <summary>What stands above a community's feed for a while.</summary>
/// <param name="Id">Another one for each announcement.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="IsDismissed">Whether the caller took it away; null where there is no one caller (events).</param>
[GenerateSerializer, Immutable, Alias("AnnouncementView")]
public sealed record AnnouncementView(long Id, string Text, DateTimeOffset Until, bool? IsDismissed);
