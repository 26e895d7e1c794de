namespace MyDeclic.Search;

/// <summary>What one search may cost, with units.</summary>
internal static class SearchLimits
{
    /// <summary>Milliseconds after which the database gives a statement up.</summary>
    public const int StatementMs = 2_000;

    /// <summary>Posts that are weighed: the newest that match.</summary>
    public const int PostsWeighed = 200;

    /// <summary>Questions with an accepted answer that are weighed: the newest that match.</summary>
    public const int AnsweredWeighed = 200;

    /// <summary>Characters of an accepted answer, from its start, that are shown.</summary>
    public const int AnswerShown = 500;

    /// <summary>The newest posts that are walked through for a common word; see <see cref="Storage.NewestMatches"/>.</summary>
    public const int RecentPosts = 4_000;

    /// <summary>The same of comments.</summary>
    public const int RecentComments = 4_000;

    /// <summary>The same of people, of whom there are fewer and who are asked for more often in one search.</summary>
    public const int RecentPeople = 1_000;

    /// <summary>Communities that are weighed.</summary>
    public const int CommunitiesWeighed = 200;

    /// <summary>People whose profile matches that are weighed.</summary>
    public const int ProfilesWeighed = 200;

    /// <summary>Posts, and comments, from which people are found: the newest that match.</summary>
    public const int ContributionsWeighed = 300;

    /// <summary>People taken from one source of contributions: those with most.</summary>
    public const int ContributorsMax = 100;

    /// <summary>Tags that are weighed.</summary>
    public const int TagsWeighed = 30;

    /// <summary>Tags whose users are found for a topic.</summary>
    public const int TopicTagsMax = 3;

    /// <summary>Posts of a tag that are counted; a tag with more is shown with this number.</summary>
    public const int TagPostsCounted = 500;

    /// <summary>Reactions of a post, and members of a community, that add to their weight.</summary>
    public const int CrowdCounted = 100;

    /// <summary>Characters of a post, from its start, that its weight is found from.</summary>
    public const int CharactersWeighed = 2_000;

    /// <summary>People with the very name below which names that are nearly it are looked for.</summary>
    public const int NamesEnough = 3;

    /// <summary>Names that are nearly what was typed, for one word.</summary>
    public const int NearNamesMax = 10;

    /// <summary>Letters from which a word being typed stands for all it may become, in posts and comments.</summary>
    public const int PrefixLettersInTexts = 3;

    /// <summary>The same in profiles and communities, of which there are fewer.</summary>
    public const int PrefixLettersInProfiles = 2;

    /// <summary>Items of each kind when all are asked for.</summary>
    public const int EachKind = 5;
}
