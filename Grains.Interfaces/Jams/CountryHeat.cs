using Orleans;

namespace MyDeclic.Jams;

/// <summary>What came in from one country.</summary>
/// <param name="Country">As its people write it.</param>
/// <param name="Ideas">Ideas of people there that are shown.</param>
/// <param name="Votes">Votes for them; 0 while tallies are hidden.</param>
[GenerateSerializer, Immutable, Alias("CountryHeat")]
public sealed record CountryHeat(string Country, int Ideas, int Votes);
