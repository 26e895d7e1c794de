using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Somebody who is in a conversation.</summary>
/// <param name="Handle">Who.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="JobTitle">Empty when not filled, or not for everyone.</param>
/// <param name="JoinedAt">Since when.</param>
[GenerateSerializer, Immutable, Alias("ConversationMemberView")]
public sealed record ConversationMemberView(string Handle, string Name, string JobTitle, DateTimeOffset JoinedAt);
