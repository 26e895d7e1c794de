using System.Collections.Immutable;
using MyDeclic.Media;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Comments on a post.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
/// <param name="Attachments">Photos and videos beside the text; null for none.</param>
[GenerateSerializer, Immutable, Alias("AddComment")]
public sealed record AddComment(
    string? Text, Operation? Operation, ImmutableArray<NewAttachment>? Attachments = null);
