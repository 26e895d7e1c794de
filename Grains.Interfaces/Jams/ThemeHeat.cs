using Orleans;

namespace MyDeclic.Jams;

/// <summary>What came in under one theme.</summary>
/// <param name="Theme">Its number.</param>
/// <param name="Ideas">Ideas that are shown.</param>
/// <param name="Comments">Comments on them.</param>
/// <param name="Votes">Votes for them; 0 while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("ThemeHeat")]
public sealed record ThemeHeat(int Theme, int Ideas, int Comments, int Votes);
