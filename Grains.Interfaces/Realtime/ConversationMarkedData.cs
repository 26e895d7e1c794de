using Orleans;

namespace MyDeclic.Realtime;

/// <summary>
/// Data of <c>conversation.marked</c>: how far the actor is. For all members of a small conversation, otherwise for the actor.
/// </summary>
/// <param name="DeliveredSeq">A device of theirs has the messages up to this number.</param>
/// <param name="ReadSeq">They have read up to this number.</param>
/// <param name="Unread">What is left for them to read.</param>
[GenerateSerializer, Immutable, Alias("ConversationMarkedData")]
public sealed record ConversationMarkedData(int DeliveredSeq, int ReadSeq, int Unread) : EventData;
