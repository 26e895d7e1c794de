using System.Collections.Immutable;
using MyDeclic.Media;

namespace MyDeclic.Posts;

/// <summary>A stored post with what belongs to it.</summary>
/// <param name="Post">The post, its author and its community.</param>
/// <param name="Tags">Its tags, in order.</param>
/// <param name="Mentions">Handles of those it mentions, in order.</param>
/// <param name="Reactions">How many reacted, by kind.</param>
/// <param name="Attachments">Its photos and videos, in order.</param>
/// <param name="Rating">How it is rated; null when its kind is not.</param>
/// <param name="Poll">Its poll with all tallies; null when it has none.</param>
/// <param name="Preview">What the page of its first link says; null when there is nothing to show.</param>
internal sealed record PostParts(
    PostRow Post, ImmutableArray<string> Tags, ImmutableArray<string> Mentions, ImmutableSortedDictionary<string, int> Reactions,
    ImmutableArray<AttachmentView> Attachments, PostRating? Rating, PollView? Poll,
    LinkPreview? Preview);
