using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>conversation.muted</c>, for who did it alone.</summary>
/// <param name="IsMuted">Whether it is left out of the count of unread messages.</param>
[GenerateSerializer, Immutable, Alias("ConversationMutedData")]
public sealed record ConversationMutedData(bool IsMuted) : EventData;
