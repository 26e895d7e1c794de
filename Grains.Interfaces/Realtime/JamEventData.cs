using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.planned</c> and <c>jam.changed</c>.</summary>
/// <param name="Jam">As it is now.</param>
[GenerateSerializer, Immutable, Alias("JamEventData")]
public sealed record JamEventData(JamView Jam) : EventData;
