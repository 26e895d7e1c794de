using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Changes what is given, and leaves the rest.</summary>
/// <param name="Kinds">Some kinds; null for none.</param>
/// <param name="Quiet">Quiet hours; null leaves them.</param>
/// <param name="EndsQuiet">Takes the quiet hours away.</param>
/// <param name="TimeZone">As in the IANA database.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
/// <param name="Digest">The daily digest.</param>
[GenerateSerializer, Immutable, Alias("ChangeNotificationSettings")]
public sealed record ChangeNotificationSettings(
    ImmutableArray<KindChannels>? Kinds, QuietHours? Quiet, bool EndsQuiet, string? TimeZone, string? Language,
    DigestWish? Digest);
