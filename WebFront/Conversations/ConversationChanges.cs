namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>PATCH /conversations/{id}</c>.</summary>
/// <param name="Title">Of a group; empty for none.</param>
public sealed record ConversationChanges(string? Title);
