using MyDeclic.Communities;
using MyDeclic.Jams;
using MyDeclic.Markdown;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.Conversations;

/// <summary>Who may do what with a post: the one place, for every door.</summary>
internal static class ConversationRules
{
    /// <summary>
    /// The rule for one caller and one post. <c>PostAccessStore.Readable</c> is its reading part as SQL, for lists.
    /// </summary>
    /// <param name="post">The post.</param>
    /// <param name="community">The caller's standing in its community; null when it stands in none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="capabilities">What populations may do.</param>
    /// <param name="isHidden">Whether its author blocked the caller, or was blocked, and it stands in no community
    /// and is no article.</param>
    public static PostStanding Of(
        ConversationRow post, CommunityStanding? community, Caller caller, CapabilityMatrix capabilities, bool isHidden)
    {
        var isMeant = post.AuthorId == caller.UserId || PopulationBits.Has(post.Populations, caller.Population);
        var mayRead = isMeant && (post.CommunityId is null ? !isHidden : community is { MayRead: true });
        var mayContribute = mayRead && (post.CommunityId is null
            || capabilities.Allows(caller.Population, Capability.TakePartInCommunities));
        return new(
            post.AuthorId, post.CommunityId ?? 0, mayRead, mayContribute, community is { MayAnimate: true },
            community?.State, post.IsArticle);
    }

    /// <summary>Whether the caller may post to followers, outside communities.</summary>
    public static bool MayBlog(Caller caller, CapabilityMatrix capabilities) =>
        capabilities.Allows(caller.Population, Capability.PersonalBlog);

    /// <summary>The answer to who would make a blog post of another post, or the other way.</summary>
    public static Refusal OtherKind { get; } =
        new(ErrorCode.InvalidKind, "A blog post or a jam's idea stays one, and no other post becomes one.", "kind");

    /// <summary>The answer to who would change news of the company like a post of one's own.</summary>
    public static Refusal ThroughNews { get; } =
        new(ErrorCode.InvalidKind, "An article is written, changed and taken back by the communication team, under /news.", "kind");

    /// <summary>The answer to who would comment on an article that takes none.</summary>
    public static Refusal CommentsClosed { get; } =
        new(ErrorCode.CommentsClosed, "Comments are closed: this article is read, nothing is written below it.");

    /// <summary>Whether a post may become one of another kind; null when it may.</summary>
    public static Refusal? CheckKind(ConversationRow post, PostKind? wanted)
    {
        var (kind, next) = ((PostKind)post.Kind, wanted ?? (PostKind)post.Kind);
        if (post.IsArticle || next == PostKind.Article) return ThroughNews;
        return kind != next && (IsLasting(kind) || IsLasting(next)) ? OtherKind : null;
    }

    /// <summary>How long the text of a post may be, in UTF-16 units.</summary>
    public static int LengthMax(PostKind kind) => kind switch
    {
        PostKind.Blog => Limits.BlogCharactersMax,
        PostKind.JamIdea => JamLimits.IdeaCharactersMax,
        _ => Limits.PostCharactersMax,
    };

    /// <summary>
    /// Checks a post's title: a blog post has one and stands on one's own page, an idea has one; no other post does.
    /// </summary>
    public static Refusal? CheckTitle(string? title, bool isBlog, bool isIdea, long communityId, out string clean)
    {
        clean = "";
        if (isIdea) return TextRules.CheckLine(title, "title", Limits.TitleCharactersMax, true, out clean);
        if (!isBlog)
            return title is null ? null : new(ErrorCode.InvalidKind, "Only a blog post has a title.", "title");
        return communityId != 0
            ? new(ErrorCode.InvalidKind, "A blog post stands on one's own page, in no community.", "kind")
            : TextRules.CheckLine(title, "title", Limits.TitleCharactersMax, true, out clean);
    }

    /// <summary>Checks what a post has besides its text: a poll or a share, and neither on a blog or in a jam.</summary>
    public static Refusal? CheckExtras(CreatePost command) =>
        command.Poll is not null && command.SharedId is not null
            ? new(ErrorCode.InvalidRequest, "A post shares another or has a poll, not both.", "poll")
        : command.Kind == PostKind.Article ? ThroughNews
        : command.Kind == PostKind.JamIdea != command.Jam is not null
            ? new(ErrorCode.InvalidKind, "An idea of a jam is published in the jam.", "kind")
        : command.Kind is PostKind.Blog or PostKind.JamIdea && (command.Poll is not null || command.SharedId is not null)
            ? new(ErrorCode.InvalidKind, "A blog post or a jam's idea has no poll, and shares nothing.", "kind")
        : null;

    private static bool IsLasting(PostKind kind) => kind is PostKind.Blog or PostKind.JamIdea;

    /// <summary>Checks a post's or comment's text and what it refers to.</summary>
    public static Refusal? Check(
        string? text, int charactersMax, bool isRequired, out string clean, out WrittenText written)
    {
        written = new([], []);
        if (TextRules.CheckText(text, "text", charactersMax, isRequired, out clean) is { } refusal) return refusal;
        written = MarkdownText.Read(clean);
        if (written.Tags.Length > Limits.TagsPerPostMax)
            return new(ErrorCode.TooMany, $"At most {Limits.TagsPerPostMax} tags.", "text");
        return written.Handles.Length > Limits.MentionsPerTextMax
            ? new(ErrorCode.TooMany, $"At most {Limits.MentionsPerTextMax} mentions.", "text")
            : null;
    }
}
