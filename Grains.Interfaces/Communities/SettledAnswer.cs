using Orleans;

namespace MyDeclic.Communities;

/// <summary>How many requests were answered.</summary>
/// <param name="Settled">Those that were open.</param>
[GenerateSerializer, Immutable, Alias("SettledAnswer")]
public sealed record SettledAnswer(int Settled);
