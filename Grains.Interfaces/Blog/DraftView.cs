using Orleans;

namespace MyDeclic.Blog;

/// <summary>A blog post that is not published: its author alone sees it.</summary>
/// <param name="Id">Addresses it; the post that it becomes has another.</param>
/// <param name="Title">May be empty, like the text.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When it last changed.</param>
[GenerateSerializer, Immutable, Alias("DraftView")]
public sealed record DraftView(
    long Id, string Title, string Text, int Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
