using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Posts;

namespace MyDeclic.WebFront.Posts;

/// <summary>Body of <c>POST /posts</c>.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Kind">What it is meant to be; a message when absent.</param>
/// <param name="Community">The slug or id of the community to post into; to one's followers when absent.</param>
/// <param name="Attachments">Photos and videos beside the text.</param>
/// <param name="Title">Of a blog post, which must have one; absent for all others.</param>
/// <param name="Poll">What people vote on.</param>
/// <param name="Shared">The id of the post that it shares; what shares nothing has a text.</param>
public sealed record NewPost(
    string? Text, PostKind? Kind, string? Community, ImmutableArray<NewAttachment>? Attachments, string? Title = null,
    NewPoll? Poll = null, long? Shared = null);
