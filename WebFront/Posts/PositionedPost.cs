using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Posts;

/// <summary>A post, and the place in the event log at which it is true: watch from here.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">As written.</param>
/// <param name="Html">Rendered from Markdown, HTML disabled: safe to show.</param>
/// <param name="Kind">What the author means it to be.</param>
/// <param name="Community">Where it was posted; absent when to the author's followers.</param>
/// <param name="CreatedAt">When it was acknowledged.</param>
/// <param name="EditedAt">When its text last changed; absent when never.</param>
/// <param name="Tags">Its <c>#tags</c>, lower-cased, without the sign.</param>
/// <param name="Mentions">Handles of the people it mentions.</param>
/// <param name="Reactions">How many people gave each kind of reaction; kinds nobody gave are absent.</param>
/// <param name="MyReactions">The caller's own.</param>
/// <param name="CommentCount">Comments that are not deleted.</param>
/// <param name="Version">Grows with every change; a view with a lower version is older.</param>
/// <param name="Attachments">Photos and videos beside the text, in the author's order.</param>
/// <param name="Title">Of a blog post or an article; absent for all others.</param>
/// <param name="Rating">Of an idea or a best practice; absent for all others.</param>
/// <param name="Poll">With the tallies that everybody may see; absent when it has none.</param>
/// <param name="SharedId">The post that it shares; absent when it shares none.</param>
/// <param name="Preview">What the page of its first link says; absent when there is nothing to show, or not yet.</param>
/// <param name="Mine">What the caller did with it; absent when nothing.</param>
/// <param name="CommentsOff">Whether nobody writes comments; of an article, absent for all others.</param>
/// <param name="JamId">The jam that it is an idea of; absent for all others.</param>
/// <param name="AboutJam">The jam whose turn it tells of; absent for all others.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record PositionedPost(
    long Id, AuthorView Author, string Text, string Html, PostKind Kind, CommunityRef? Community,
    DateTimeOffset CreatedAt, DateTimeOffset? EditedAt, ImmutableArray<string> Tags, ImmutableArray<string> Mentions,
    ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string>? MyReactions, int CommentCount,
    int Version, ImmutableArray<AttachmentView> Attachments, string? Title, PostRating? Rating,
    PollView? Poll, long? SharedId, LinkPreview? Preview, OwnMarks? Mine, bool? CommentsOff,
    long? JamId, long? AboutJam, string Position)
{
    /// <summary>The two as one.</summary>
    internal static PositionedPost Of(PostSnapshot snapshot)
    {
        var post = snapshot.Post;
        return new(
            post.Id, post.Author, post.Text, post.Html, post.Kind, post.Community, post.CreatedAt, post.EditedAt,
            post.Tags, post.Mentions, post.Reactions, post.MyReactions, post.CommentCount, post.Version,
            post.Attachments, post.Title, post.Rating, post.Poll, post.SharedId, post.Preview,
            post.Mine, post.CommentsOff, post.JamId, post.AboutJam, snapshot.Position);
    }
}
