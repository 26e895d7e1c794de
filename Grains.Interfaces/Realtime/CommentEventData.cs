using MyDeclic.Conversations;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>comment.created</c>, <c>comment.edited</c> and, without the comment, of <c>comment.deleted</c>.</summary>
/// <param name="Comment">The comment; null when it was deleted.</param>
/// <param name="PostId">The post it answers.</param>
/// <param name="CommentCount">The post's comments after this.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("CommentEventData")]
public sealed record CommentEventData(CommentView? Comment, long PostId, int CommentCount, int Version) : EventData;
