using Orleans;

namespace MyDeclic.Realtime;

/// <summary>How many votes a question has.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Votes">Now.</param>
[GenerateSerializer, Immutable, Alias("AskTally")]
public sealed record AskTally(long QuestionId, int Votes);
