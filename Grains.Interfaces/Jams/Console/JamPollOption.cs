using Orleans;

namespace MyDeclic.Jams;

/// <summary>An answer that a quick poll offers.</summary>
/// <param name="Text">One line.</param>
/// <param name="Votes">People who chose it.</param>
[GenerateSerializer, Immutable, Alias("JamPollOption")]
public sealed record JamPollOption(string Text, int Votes);
