using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>A post as it is shown.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">As written.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="Kind">What the author means it to be.</param>
/// <param name="Community">Where it was posted; null when to the author's followers.</param>
/// <param name="CreatedAt">When it was acknowledged.</param>
/// <param name="EditedAt">When its text last changed; null when never.</param>
/// <param name="Tags">Its <c>#tags</c>, lower-cased, without the sign.</param>
/// <param name="Mentions">Handles of the people it mentions.</param>
/// <param name="Reactions">How many people gave each kind of reaction; kinds nobody gave are absent.</param>
/// <param name="MyReactions">The caller's own; null where there is no one caller (events).</param>
/// <param name="CommentCount">Comments that are not deleted.</param>
/// <param name="Version">Grows with every change; a view with a lower version is older.</param>
/// <param name="Attachments">Photos and videos beside the text, in the author's order.</param>
/// <param name="Title">Of a blog post or an article; null for all others.</param>
/// <param name="Rating">Of an idea or a best practice; null for all others.</param>
/// <param name="Poll">With the tallies that everybody may see; null when it has none.</param>
/// <param name="SharedId">The post that it shares, which the reader asks for like any other; null when it shares none.</param>
/// <param name="Preview">What the page of its first link says; null when there is nothing to show, or not yet.</param>
/// <param name="Mine">What the caller did with it; null when nothing, and where there is no one caller.</param>
/// <param name="CommentsOff">Whether nobody writes comments; of an article, null for all others.</param>
/// <param name="JamId">The jam that it is an idea of; null for all others.</param>
/// <param name="AboutJam">The jam whose turn it tells of; null for all others.</param>
[GenerateSerializer, Immutable, Alias("PostView")]
public sealed record PostView(
    long Id, AuthorView Author, string Text, string Html, PostKind Kind, CommunityRef? Community,
    DateTimeOffset CreatedAt, DateTimeOffset? EditedAt, ImmutableArray<string> Tags, ImmutableArray<string> Mentions,
    ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string>? MyReactions, int CommentCount,
    int Version, ImmutableArray<AttachmentView> Attachments, string? Title = null, PostRating? Rating = null,
    PollView? Poll = null, long? SharedId = null, LinkPreview? Preview = null, OwnMarks? Mine = null,
    bool? CommentsOff = null, long? JamId = null, long? AboutJam = null);
