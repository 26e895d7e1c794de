using Orleans;

namespace MyDeclic.Communities;

/// <summary>What ties the caller to the community after joining, asking or leaving.</summary>
/// <param name="State">The new state.</param>
[GenerateSerializer, Immutable, Alias("MembershipAnswer")]
public sealed record MembershipAnswer(MembershipState State);
