using MyDeclic.Users;

namespace MyDeclic.WebFront.Conversations;

/// <summary>The argument of the client's <c>typing</c>: somebody else is writing in a conversation that one is in.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="Person">Who.</param>
internal sealed record TypingNotice(long ConversationId, AuthorView Person);
