using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A comment as it is shown.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="PostId">The post it answers.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">As written.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="Mentions">Handles of the people it mentions.</param>
/// <param name="CreatedAt">When it was acknowledged.</param>
/// <param name="Attachments">Photos and videos beside the text, in the author's order.</param>
/// <param name="Reactions">How many people gave each kind; kinds nobody gave are absent.</param>
/// <param name="ReactionsVersion">Higher when they are newer.</param>
/// <param name="EditedAt">When its text last changed; null when never.</param>
/// <param name="MyReactions">The kinds that the caller gives; null where it is shown to everybody alike.</param>
[GenerateSerializer, Immutable, Alias("CommentView")]
public sealed record CommentView(
    long Id, long PostId, AuthorView Author, string Text, string Html, ImmutableArray<string> Mentions,
    DateTimeOffset CreatedAt, ImmutableArray<AttachmentView> Attachments, ImmutableSortedDictionary<string, int> Reactions,
    int ReactionsVersion, DateTimeOffset? EditedAt = null, ImmutableArray<string>? MyReactions = null);
