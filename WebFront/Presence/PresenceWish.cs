namespace MyDeclic.WebFront.Presence;

/// <summary>What one wishes of one's presence.</summary>
/// <param name="Shows">Whether others see when one is there; if not, one sees nobody's either.</param>
public sealed record PresenceWish(bool Shows);
