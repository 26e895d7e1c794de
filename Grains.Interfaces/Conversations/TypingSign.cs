using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Somebody is writing a message just now: told, never kept.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="UserId">Who.</param>
/// <param name="Author">The same, as others are shown them.</param>
[GenerateSerializer, Immutable, Alias("TypingSign")]
public sealed record TypingSign(long ConversationId, long UserId, AuthorView Author);
