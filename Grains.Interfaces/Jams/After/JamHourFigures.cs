using Orleans;

namespace MyDeclic.Jams;

/// <summary>What was done at one hour of the day, on whichever day.</summary>
/// <param name="Hour">0 to 23, on the clocks of the jam's zone.</param>
/// <param name="Ideas">Ideas that are shown.</param>
/// <param name="Comments">Comments on them.</param>
/// <param name="Votes">Votes, by when they were given last; null while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("JamHourFigures")]
public sealed record JamHourFigures(int Hour, int Ideas, int Comments, int? Votes);
