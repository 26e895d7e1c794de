using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>message.created</c>, <c>message.edited</c> and <c>message.deleted</c>.</summary>
/// <param name="Message">As it is now; told only to members who were in when it was written.</param>
/// <param name="Version">The conversation's with this change.</param>
[GenerateSerializer, Immutable, Alias("MessageEventData")]
public sealed record MessageEventData(MessageView Message, int Version) : EventData;
