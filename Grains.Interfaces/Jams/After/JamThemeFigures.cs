using Orleans;

namespace MyDeclic.Jams;

/// <summary>What one theme came to.</summary>
/// <param name="Theme">Its number.</param>
/// <param name="Ideas">Ideas that are shown.</param>
/// <param name="Comments">Comments on them.</param>
/// <param name="Votes">Votes for them; null while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("JamThemeFigures")]
public sealed record JamThemeFigures(int Theme, int Ideas, int Comments, int? Votes);
