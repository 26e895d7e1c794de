using Orleans;

namespace MyDeclic.Bottles;

/// <summary>A bottle, and the position of the log from which events continue it.</summary>
/// <param name="Bottle">The bottle, for the caller.</param>
/// <param name="CanTranslate">Whether this server has somebody to ask for translations.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("BottleSnapshot")]
public sealed record BottleSnapshot(BottleView Bottle, bool CanTranslate, string Position);
