using Orleans;

namespace MyDeclic.Conversations;

/// <summary>What a comment was before an edit.</summary>
/// <param name="Number">Counts the edits of this comment.</param>
/// <param name="Text">As written.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="Until">When it was edited.</param>
[GenerateSerializer, Immutable, Alias("CommentRevision")]
public sealed record CommentRevision(int Number, string Text, string Html, DateTimeOffset Until);
