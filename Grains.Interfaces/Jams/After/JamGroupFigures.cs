using Orleans;

namespace MyDeclic.Jams;

/// <summary>What the people of one unit or country did.</summary>
/// <param name="Name">As profiles show it to everybody; empty for people who show none.</param>
/// <param name="IsOther">Whether these are all groups that are too small to be shown by themselves.</param>
/// <param name="Participants">People who contributed or voted.</param>
/// <param name="Ideas">Ideas that are shown.</param>
/// <param name="Comments">Comments on such ideas.</param>
/// <param name="Votes">Votes given; null while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("JamGroupFigures")]
public sealed record JamGroupFigures(string Name, bool IsOther, int Participants, int Ideas, int Comments, int? Votes);
