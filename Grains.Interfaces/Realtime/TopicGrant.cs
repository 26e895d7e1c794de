using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>What a caller watches when watching a topic.</summary>
/// <param name="Topics">The log topics it is merged from.</param>
/// <param name="CommunityId">The community whose reading rule it stands under; 0 for none.</param>
/// <param name="OwnerId">Whose page, or whose post outside communities, it is; 0 for other topics.</param>
/// <param name="Hidden">Who is not there for the caller; null where nothing of theirs can be.</param>
/// <param name="Seats">From which message on the caller sees each conversation; null for other topics.</param>
[GenerateSerializer, Immutable, Alias("TopicGrant")]
public sealed record TopicGrant(ImmutableArray<string> Topics, long CommunityId, long OwnerId = 0, HiddenPeople? Hidden = null,
    ImmutableArray<ConversationSeat>? Seats = null);
