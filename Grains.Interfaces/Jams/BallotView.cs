using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>How one person voted in a jam: told to that person alone.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="PointsLeft">Points not given; 0 where none are given.</param>
/// <param name="Votes">
/// By idea id; empty where ideas are compared. What was given to ideas that are hidden or merged since stands here too.
/// </param>
/// <param name="Pairs">
/// In the order of comparing; empty where ideas are not compared. What was compared before ideas became one stands here too.
/// </param>
/// <param name="PollOption">What was chosen in the quick poll that is held, by its place; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("BallotView")]
public sealed record BallotView(
    long JamId, int PointsLeft, ImmutableArray<BallotVote> Votes, ImmutableArray<BallotPair> Pairs, int? PollOption);
