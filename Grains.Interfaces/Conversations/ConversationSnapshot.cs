using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A conversation, and the position of the log from which events continue it.</summary>
/// <param name="Conversation">For the caller.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("ConversationSnapshot")]
public sealed record ConversationSnapshot(ConversationView Conversation, string Position);
