using Orleans;

namespace MyDeclic.Jams;

/// <summary>A unit of which nobody took part.</summary>
/// <param name="Name">As profiles show it.</param>
/// <param name="Invited">Who could.</param>
[GenerateSerializer, Immutable, Alias("JamSilentUnit")]
public sealed record JamSilentUnit(string Name, int Invited);
