using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>conversation.left</c>, for who left alone: the subject says which.</summary>
[GenerateSerializer, Immutable, Alias("ConversationLeftData")]
public sealed record ConversationLeftData : EventData;
