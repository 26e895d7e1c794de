using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Where the log stands.</summary>
/// <param name="Epoch">See <see cref="LogPosition"/>.</param>
/// <param name="Id">The newest event; 0 when there is none.</param>
[GenerateSerializer, Immutable, Alias("LogHead")]
public sealed record LogHead(string Epoch, long Id);
