using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.outcome</c>: what becomes of an idea, as it stands now.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="Outcome">Its status; null when the idea is shown no more.</param>
/// <param name="Savings">Of the whole jam.</param>
[GenerateSerializer, Immutable, Alias("JamOutcomeData")]
public sealed record JamOutcomeData(long IdeaId, IdeaOutcome? Outcome, JamSavings Savings) : EventData;
