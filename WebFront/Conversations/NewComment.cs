using System.Collections.Immutable;
using MyDeclic.Media;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>POST /posts/{id}/comments</c>.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Attachments">Photos and videos beside the text.</param>
public sealed record NewComment(string? Text, ImmutableArray<NewAttachment>? Attachments);
