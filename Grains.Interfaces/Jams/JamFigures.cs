using Orleans;

namespace MyDeclic.Jams;

/// <summary>What a jam has come to.</summary>
/// <param name="Participants">People who contributed or voted.</param>
/// <param name="Ideas">Ideas that are shown, merged ones not counted.</param>
/// <param name="Comments">Comments on ideas.</param>
/// <param name="Votes">Votes: one a person and idea.</param>
/// <param name="Followers">People who follow it; null in reports, which tell of what was done.</param>
[GenerateSerializer, Immutable, Alias("JamFigures")]
public sealed record JamFigures(int Participants, int Ideas, int Comments, int Votes, int? Followers = null);
