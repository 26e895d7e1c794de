using MyDeclic.Notifications;

namespace MyDeclic.WebFront.Notifications;

/// <summary>Changes what is given.</summary>
/// <param name="Kinds">Some kinds.</param>
/// <param name="Quiet">Quiet hours.</param>
/// <param name="EndsQuiet">Takes the quiet hours away.</param>
/// <param name="TimeZone">As in the IANA database.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
/// <param name="Digest">The daily digest.</param>
internal sealed record SettingsChange(
    IReadOnlyList<KindChannels>? Kinds, QuietHours? Quiet, bool EndsQuiet, string? TimeZone, string? Language,
    DigestWish? Digest);
