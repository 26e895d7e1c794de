using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Where notifications of a kind go.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="InTray">Whether they are in the tray.</param>
/// <param name="InDigest">Whether the daily digest tells of them.</param>
[GenerateSerializer, Immutable, Alias("KindChannels")]
public sealed record KindChannels(NotificationKind Kind, bool InTray, bool InDigest);
