using Orleans;

namespace MyDeclic.Communities;

/// <summary>Puts an announcement above a community's feed, in place of the one before.</summary>
/// <param name="Text">Plain text, not empty.</param>
/// <param name="Until">In the future, at most <see cref="Limits.AnnouncementDaysMax"/> from now.</param>
[GenerateSerializer, Immutable, Alias("Announce")]
public sealed record Announce(string? Text, DateTimeOffset? Until);
