namespace MyDeclic.WebFront.Realtime;

/// <summary>What is decided under the relay's lock and done after it.</summary>
/// <param name="Aborted">Connections to cut.</param>
/// <param name="Unsettled">Watches to open again.</param>
/// <param name="Moved">Who waits for the log to be taken further.</param>
internal readonly record struct LiveEffects(
    List<LiveConnection> Aborted, List<Watch> Unsettled, List<TaskCompletionSource> Moved);
