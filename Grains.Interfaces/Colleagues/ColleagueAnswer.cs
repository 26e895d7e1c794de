using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>What ties the caller to the other after asking, accepting, declining or removing.</summary>
/// <param name="State">The new state.</param>
[GenerateSerializer, Immutable, Alias("ColleagueAnswer")]
public sealed record ColleagueAnswer(ColleagueState State);
