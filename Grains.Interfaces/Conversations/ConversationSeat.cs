using Orleans;

namespace MyDeclic.Conversations;

/// <summary>What a member may see of one conversation.</summary>
/// <param name="ConversationId">Which.</param>
/// <param name="JoinedSeq">The messages after this number.</param>
[GenerateSerializer, Immutable, Alias("ConversationSeat")]
public sealed record ConversationSeat(long ConversationId, int JoinedSeq);
