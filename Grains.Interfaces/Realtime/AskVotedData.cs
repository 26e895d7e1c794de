using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>ask.voted</c>, for who voted, on all devices.</summary>
/// <param name="AskId">The session.</param>
/// <param name="Votes">Of the question, now.</param>
/// <param name="HasMyVote">Whether the vote was given or taken back.</param>
[GenerateSerializer, Immutable, Alias("AskVotedData")]
public sealed record AskVotedData(long AskId, int Votes, bool HasMyVote) : EventData;
