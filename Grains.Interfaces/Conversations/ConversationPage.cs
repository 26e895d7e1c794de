using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A page of the caller's conversations, the one active last first.</summary>
/// <param name="Items">At most the page's limit.</param>
/// <param name="After">Where the next, older page starts; null at the end.</param>
/// <param name="Unread">Unread messages in all conversations of the caller that are not muted.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("ConversationPage")]
public sealed record ConversationPage(
    ImmutableArray<ConversationView> Items, string? After, int Unread, string Position);
