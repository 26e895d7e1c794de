using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.voted</c>: all that the person has given now.</summary>
/// <param name="Ballot">The votes.</param>
[GenerateSerializer, Immutable, Alias("JamVotedData")]
public sealed record JamVotedData(BallotView Ballot) : EventData;
