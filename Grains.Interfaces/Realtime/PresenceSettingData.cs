using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>presence.setting</c>, for the person alone.</summary>
/// <param name="Shows">Whether others see when the person is there.</param>
[GenerateSerializer, Immutable, Alias("PresenceSettingData")]
public sealed record PresenceSettingData(bool Shows) : EventData;
