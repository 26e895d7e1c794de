using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>
/// What an event means for who may watch what. A server acts on it where it stands in the log, before any later event,
/// which is why nothing created after a revocation reaches the one it concerns.
/// </summary>
/// <param name="Kind">What changed.</param>
/// <param name="UserId">Whom it concerns; 0 when it concerns everyone.</param>
/// <param name="CommunityId">The community it concerns; 0 when none.</param>
/// <param name="SessionId">The session that ended; 0 when none did.</param>
/// <param name="OtherId">The person whose pages it concerns, or the post; 0 when none.</param>
/// <param name="Seat">The private conversation it concerns; null when none.</param>
[GenerateSerializer, Immutable, Alias("AccessChange")]
public sealed record AccessChange(AccessChangeKind Kind, long UserId, long CommunityId, long SessionId, long OtherId = 0,
    ConversationSeat? Seat = null);
