using Orleans;

namespace MyDeclic.Realtime;

/// <summary>
/// Data of <c>jam.judged</c>: told to those who see the jam's selection. What was given is read by those who may read it.
/// </summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="Judged">Jurors who judged it.</param>
[GenerateSerializer, Immutable, Alias("JamJudgedData")]
public sealed record JamJudgedData(long IdeaId, int Judged) : EventData;
