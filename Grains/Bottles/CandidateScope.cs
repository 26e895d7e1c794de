using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>Among whom, and by what, a question is routed.</summary>
/// <param name="AskerId">Who asks: signs that the asker could not see do not count.</param>
/// <param name="Open">Whether the asker may read public communities.</param>
/// <param name="CommunityId">Where the question stands; only those who may read it are candidates. Null for nowhere.</param>
/// <param name="Populations">Whose profiles may be shown.</param>
/// <param name="OpenTo">Populations that may read public communities.</param>
internal sealed record CandidateScope(
    long AskerId, bool Open, long? CommunityId, ImmutableArray<long> Populations, ImmutableArray<long> OpenTo);
