using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.News;

/// <summary>An article as lists show it; its text is its post's.</summary>
/// <param name="Id">Also of the post that it becomes.</param>
/// <param name="State">Where it is.</param>
/// <param name="Title">One line; may be empty while it is written.</param>
/// <param name="Summary">Plain text of a few lines.</param>
/// <param name="Author">Who began it.</param>
/// <param name="Cover">A photo; null for none.</param>
/// <param name="PublishAt">When it is to be published; null when it waits for nothing.</param>
/// <param name="PublishedAt">When it was published; null when it was not.</param>
/// <param name="ExpiresAt">From when on it stands in the archive alone; null for never.</param>
/// <param name="EditedAt">When its title or text last changed after it was published; null when never.</param>
/// <param name="Populations">Who may read it.</param>
/// <param name="Countries">Of which countries it concerns people; empty for all.</param>
/// <param name="Units">Of which organisational units; empty for all.</param>
/// <param name="CommentsOff">Whether nobody writes comments.</param>
/// <param name="IsHeadline">Whether it leads the front page.</param>
/// <param name="CommentCount">Comments that are not deleted.</param>
/// <param name="Version">Grows with every change of what is said here, comments apart.</param>
/// <param name="PostVersion">Of its post: a count with a lower one is older; 0 before it is published.</param>
[GenerateSerializer, Immutable, Alias("ArticleView")]
public sealed record ArticleView(
    long Id, ArticleState State, string Title, string Summary, AuthorView Author, AttachmentView? Cover,
    DateTimeOffset? PublishAt, DateTimeOffset? PublishedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? EditedAt,
    ImmutableArray<Population> Populations, ImmutableArray<string> Countries, ImmutableArray<string> Units,
    bool CommentsOff, bool IsHeadline, int CommentCount, int Version, int PostVersion);
