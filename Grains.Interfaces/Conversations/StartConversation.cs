using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Starts a conversation: with one person the one that there is between the two, with more a new group.</summary>
/// <param name="People">Handles, without the caller's.</param>
/// <param name="Title">Of a group; null or empty for none.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("StartConversation")]
public sealed record StartConversation(ImmutableArray<string> People, string? Title, Operation? Operation);
