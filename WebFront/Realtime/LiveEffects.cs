namespace MyDeclic.WebFront.Realtime;

/// <summary>What is decided under the relay's lock and done after it.</summary>
/// <param name="Aborted">Connections to cut.</param>
/// <param name="Unsettled">Watches to open again.</param>
internal readonly record struct LiveEffects(List<LiveConnection> Aborted, List<Watch> Unsettled);
