using System.Globalization;

namespace MyDeclic.Realtime;

/// <summary>
/// The log's own topics, by id. What a person publishes or a tag marks goes to a topic per <em>scope</em>, the part
/// after '@': none for what stands in no community, <see cref="Open"/> for communities that everybody may read, and the
/// community's id for those that only members read. A reader is subscribed to the scopes that are theirs, so access is
/// decided when subscribing and not once per event and reader.
/// </summary>
public static class Topics
{
    /// <summary>The scope of communities that everybody (whose population may read them) reads.</summary>
    public const string Open = "@open";

    /// <summary>The scope of what a person shows to colleagues.</summary>
    public const string Colleagues = "@colleagues";

    /// <summary>The scope of what a person keeps to oneself.</summary>
    public const string Own = "@me";

    /// <summary>What a person publishes outside communities, and changes of their profile.</summary>
    public static string User(long userId) => Make("user:", userId);

    /// <summary>What happens in a community.</summary>
    public static string Community(long communityId) => Make("community:", communityId);

    /// <summary>What only a community's animators are told: requests, invitations.</summary>
    public static string Animators(long communityId) => Make("animators:", communityId);

    /// <summary>Posts with a tag that stand in no community.</summary>
    public static string Tag(string tag) => "tag:" + tag;

    /// <summary>One thread.</summary>
    public static string Post(long postId) => Make("post:", postId);

    /// <summary>What concerns one person alone.</summary>
    public static string Me(long userId) => Make("me:", userId);

    /// <summary>One session with executives.</summary>
    public static string Ask(long askId) => Make("ask:", askId);

    /// <summary>The sessions that a population sees.</summary>
    public static string Asks(Population population) => Make("asks:", (int)population);

    /// <summary>All sessions, for the communication team.</summary>
    public static string AsksTeam => "asks:team";

    /// <summary>The published articles that a population reads.</summary>
    public static string News(Population population) => Make("news:", (int)population);

    /// <summary>All articles, drafts too, for the communication team.</summary>
    public static string NewsDesk => "news:desk";
    /// <summary>The company's shortcuts that a population sees.</summary>
    public static string Shortcuts(Population population) => Make("shortcuts:", (int)population);

    /// <summary>All of the company's shortcuts, for the communication team.</summary>
    public static string ShortcutsTeam => "shortcuts:team";
    /// <summary>One jam, with its ideas.</summary>
    public static string Jam(long jamId) => Make("jam:", jamId);

    /// <summary>Milestones of a jam, for its followers; always in the scope of the community that hosts it.</summary>
    public static string JamNews(long jamId) => Make("jam-news:", jamId);

    /// <summary>The jams that a population sees, in every scope of communities.</summary>
    public static string Jams(Population population) => Make("jams:", (int)population);

    /// <summary>One private conversation, for its members.</summary>
    public static string Conversation(long conversationId) => Make("conversation:", conversationId);

    /// <summary>What concerns one person alone of their private conversations.</summary>
    public static string Conversations(long userId) => Make("conversations:", userId);

    /// <summary>The scope of a community that only its members read.</summary>
    public static string Within(long communityId) => Make("@", communityId);

    private static string Make(string prefix, long id) => prefix + id.ToString(CultureInfo.InvariantCulture);
}
