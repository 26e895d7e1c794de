using System.Collections.Immutable;
using MyDeclic.Markdown;
using MyDeclic.Media;

namespace MyDeclic.Conversations;

/// <summary>A stored comment with what is shown beside it.</summary>
internal sealed record CommentRow
{
    public long Id { get; init; }

    public long PostId { get; init; }

    public long AuthorId { get; init; }

    public string AuthorHandle { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public string Text { get; init; } = "";

    public long CreatedAt { get; init; }

    public long? EditedAt { get; init; }

    public int ReactionsVersion { get; init; }

    public ImmutableSortedDictionary<string, int> Reactions { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    public ImmutableArray<string> Mentions { get; init; } = [];

    public ImmutableArray<AttachmentView> Attachments { get; init; } = [];

    public CommentView ToView() => new(
        Id, PostId, new(AuthorHandle, AuthorName), Text, MarkdownText.Render(Text, Mentions), Mentions,
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), Attachments, Reactions, ReactionsVersion,
        EditedAt is { } edited ? DateTimeOffset.FromUnixTimeMilliseconds(edited) : null);
}
