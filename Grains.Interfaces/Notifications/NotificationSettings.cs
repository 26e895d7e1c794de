using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>What a person set about notifications.</summary>
/// <param name="IsSaved">Whether anything was ever set; otherwise these are the defaults.</param>
/// <param name="Kinds">Every kind, in the order of their numbers.</param>
/// <param name="Quiet">Quiet hours; null when there are none.</param>
/// <param name="TimeZone">As in the IANA database: <c>Europe/Paris</c>.</param>
/// <param name="Language">Of the digest: <c>en</c> or <c>fr</c>.</param>
/// <param name="Digest">The daily digest.</param>
/// <param name="Muted">What is muted, the newest first.</param>
[GenerateSerializer, Immutable, Alias("NotificationSettings")]
public sealed record NotificationSettings(
    bool IsSaved, ImmutableArray<KindChannels> Kinds, QuietHours? Quiet, string TimeZone, string Language,
    DigestWish Digest, ImmutableArray<MutedThing> Muted);
