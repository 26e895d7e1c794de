using System.Collections.Immutable;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>POST /conversations</c>.</summary>
/// <param name="People">Handles: one for a conversation of two, more for a group.</param>
/// <param name="Title">Of a group.</param>
public sealed record NewConversation(ImmutableArray<string>? People, string? Title);
