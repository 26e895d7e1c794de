using MyDeclic.Communities;
using MyDeclic.Markdown;
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
    /// <param name="isHidden">Whether its author blocked the caller, or was blocked, and it stands in no community.</param>
    public static PostStanding Of(
        ConversationRow post, CommunityStanding? community, Caller caller, CapabilityMatrix capabilities, bool isHidden)
    {
        var mayRead = post.CommunityId is null ? !isHidden : community is { MayRead: true };
        var mayContribute = mayRead && (post.CommunityId is null
            || capabilities.Allows(caller.Population, Capability.TakePartInCommunities));
        return new(
            post.AuthorId, post.CommunityId ?? 0, mayRead, mayContribute, community is { MayAnimate: true },
            community?.State);
    }

    /// <summary>Whether the caller may post to followers, outside communities.</summary>
    public static bool MayBlog(Caller caller, CapabilityMatrix capabilities) =>
        capabilities.Allows(caller.Population, Capability.PersonalBlog);

    /// <summary>Checks a post's or comment's text and what it refers to.</summary>
    public static Refusal? Check(
        string? text, int charactersMax, out string clean, out WrittenText written)
    {
        written = new([], []);
        if (TextRules.CheckText(text, "text", charactersMax, true, out clean) is { } refusal) return refusal;
        written = MarkdownText.Read(clean);
        if (written.Tags.Length > Limits.TagsPerPostMax)
            return new(ErrorCode.TooMany, $"At most {Limits.TagsPerPostMax} tags.", "text");
        return written.Handles.Length > Limits.MentionsPerTextMax
            ? new(ErrorCode.TooMany, $"At most {Limits.MentionsPerTextMax} mentions.", "text")
            : null;
    }
}
