using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A message as every member who may see it is shown it.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="ConversationId">Where it was written.</param>
/// <param name="Seq">Its number in the conversation: the next message has the next number, none is left out.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">As written; empty when it was deleted.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="CreatedAt">When it was acknowledged.</param>
/// <param name="EditedAt">When its author last changed it; null when never.</param>
/// <param name="IsDeleted">Whether its author took it back.</param>
[GenerateSerializer, Immutable, Alias("MessageView")]
public sealed record MessageView(
    long Id, long ConversationId, int Seq, AuthorView Author, string Text, string Html, DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt, bool IsDeleted);
