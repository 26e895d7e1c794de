using System.Globalization;

namespace MyDeclic.Realtime;

/// <summary>
/// The log's own topics, by id. What happens in a community that not everybody reads goes to topics scoped to it
/// (<c>user:7@42</c>), which only its members are subscribed to: access is decided when subscribing, not per event.
/// </summary>
public static class Topics
{
    /// <summary>What a person publishes and everybody may see, and changes of their profile.</summary>
    public static string User(long userId) => Make("user:", userId);

    /// <summary>What a person publishes in a community that only members read.</summary>
    public static string UserWithin(long userId, long communityId) => Make("user:", userId) + Within(communityId);

    /// <summary>What happens in a community.</summary>
    public static string Community(long communityId) => Make("community:", communityId);

    /// <summary>What only a community's animators are told: requests, invitations.</summary>
    public static string Animators(long communityId) => Make("animators:", communityId);

    /// <summary>Posts with a tag that everybody may see.</summary>
    public static string Tag(string tag) => "tag:" + tag;

    /// <summary>Posts with a tag in a community that only members read.</summary>
    public static string TagWithin(string tag, long communityId) => "tag:" + tag + Within(communityId);

    /// <summary>One thread.</summary>
    public static string Post(long postId) => Make("post:", postId);

    /// <summary>What concerns one person alone.</summary>
    public static string Me(long userId) => Make("me:", userId);

    /// <summary>What a topic's name ends with when it is scoped to a community.</summary>
    public static string Within(long communityId) => Make("@", communityId);

    private static string Make(string prefix, long id) => prefix + id.ToString(CultureInfo.InvariantCulture);
}
