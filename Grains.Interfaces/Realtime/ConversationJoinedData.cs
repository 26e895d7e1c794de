using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>conversation.joined</c>, for who came in alone.</summary>
/// <param name="Conversation">As they see it before anything is written in it.</param>
[GenerateSerializer, Immutable, Alias("ConversationJoinedData")]
public sealed record ConversationJoinedData(ConversationView Conversation) : EventData;
