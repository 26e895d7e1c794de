namespace MyDeclic.Jams;

/// <summary>How much a jam takes.</summary>
public static class JamLimits
{
    /// <summary>Longest challenge, in UTF-16 units.</summary>
    public const int ChallengeCharactersMax = 5_000;

    /// <summary>Longest name of a theme, in UTF-16 units.</summary>
    public const int ThemeCharactersMax = 80;

    /// <summary>Longest question of a theme, in UTF-16 units.</summary>
    public const int QuestionCharactersMax = 300;

    /// <summary>Longest text of an idea, in UTF-16 units.</summary>
    public const int IdeaCharactersMax = 5_000;

    /// <summary>Longest reason for hiding, merging or pausing, in UTF-16 units.</summary>
    public const int ReasonCharactersMax = 500;

    /// <summary>Longest announcement, in UTF-16 units.</summary>
    public const int AnnouncementCharactersMax = 300;

    /// <summary>Phases of one jam.</summary>
    public const int PhasesMax = 12;

    /// <summary>Themes of one jam.</summary>
    public const int ThemesMax = 20;

    /// <summary>Sponsors of one jam; animators, and animators of a theme, as many.</summary>
    public const int PeopleMax = 20;

    /// <summary>Languages of one jam.</summary>
    public const int LanguagesMax = 20;

    /// <summary>Ideas of one person in one jam, those taken back included.</summary>
    public const int IdeasPerPersonMax = 100;

    /// <summary>Ideas of one jam: a global jam took 37 000 in three days.</summary>
    public const int IdeasMax = 50_000;

    /// <summary>People who wrote one idea together, besides who published it.</summary>
    public const int CoAuthorsMax = 10;

    /// <summary>Ideas that animators put first in one jam.</summary>
    public const int PinsMax = 5;

    /// <summary>Points a person may have.</summary>
    public const int BudgetMax = 1_000;

    /// <summary>Points a person has where nothing else is said.</summary>
    public const int BudgetUsual = 10;

    /// <summary>Best rating, in stars.</summary>
    public const int StarsMax = 5;

    /// <summary>Comparisons of one person in one jam.</summary>
    public const int PairsPerPersonMax = 1_000;

    /// <summary>Ideas among which the next pair to compare is looked for: the least compared.</summary>
    public const int PairCandidatesMax = 200;

    /// <summary>Ideas told to screens by one event.</summary>
    public const int ToldTogetherMax = 100;

    /// <summary>Changes, votes for the most part, that one event may tell the outcome of.</summary>
    public const int ChangesTogetherMax = 2_000;

    /// <summary>Shown of an idea's text on the wall, in UTF-16 units.</summary>
    public const int ExcerptCharactersMax = 280;

    /// <summary>Hidden ideas shown together to animators.</summary>
    public const int HiddenShownMax = 200;

    /// <summary>Ideas that one says at once to have seen.</summary>
    public const int SeenTogetherMax = 100;

    /// <summary>
    /// Ideas whose numbers of readers differ by less stand in an order of each reader's own: so many read the same idea
    /// before all are sent to the next.
    /// </summary>
    public const int SeenBand = 5;

    /// <summary>Ideas that votes are called for at the same time.</summary>
    public const int CallsMax = 10;

    /// <summary>Options of a quick poll, at most; and two at least.</summary>
    public const int PollOptionsMax = 6;

    /// <summary>Longest option of a quick poll, in UTF-16 units.</summary>
    public const int PollOptionCharactersMax = 80;

    /// <summary>Countries, and organisational units, that a jam may be for.</summary>
    public const int PlacesMax = 50;

    /// <summary>Countries, and units, among which one chooses.</summary>
    public const int PlacesOfferedMax = 500;

    /// <summary>Animators named in the console.</summary>
    public const int AnimatorsShownMax = 100;

    /// <summary>Ideas among the top and the rising ones of the pulse.</summary>
    public const int PulseIdeas = 5;

    /// <summary>Countries in the pulse.</summary>
    public const int PulseCountries = 10;

    /// <summary>
    /// A country with fewer authors is not told apart, so that nobody is known by where they are.
    /// </summary>
    public const int CountryAuthorsMin = 5;

    /// <summary>Longest text that similar ideas are looked for, in UTF-16 units.</summary>
    public const int SimilarCharactersMax = 1_000;

    /// <summary>Different words of it that are looked for, from its start.</summary>
    public const int SimilarWordsMax = 16;

    /// <summary>Ideas that are weighed: the newest that hold one of the words.</summary>
    public const int SimilarWeighed = 300;

    /// <summary>Similar ideas that are shown.</summary>
    public const int Similar = 5;

    /// <summary>Ideas of a lineage that are shown, above and below.</summary>
    public const int LineageMax = 50;

    /// <summary>Jams that one follows at a time; who contributes to more does not follow those.</summary>
    public const int FollowsMax = 1_000;

    /// <summary>
    /// Posts in 24 hours about one jam after which a round number of ideas is told by none. Turns of phases are told always.
    /// </summary>
    public const int MilestonesPerDayMax = 3;

    /// <summary>Ideas that were chosen and are named in the post that tells of them.</summary>
    public const int ChosenNamedMax = 3;

    /// <summary>From the opening of the first phase to the closing of the last.</summary>
    public static readonly TimeSpan LastsMax = TimeSpan.FromDays(366);

    /// <summary>How far the closing of a phase may be moved at once.</summary>
    public static readonly TimeSpan ExtensionMax = TimeSpan.FromDays(30);

    /// <summary>How long a quick poll stays open.</summary>
    public static readonly TimeSpan PollLastsMax = TimeSpan.FromHours(1);

    /// <summary>Shortest time that a quick poll stays open.</summary>
    public static readonly TimeSpan PollLastsMin = TimeSpan.FromSeconds(10);

    /// <summary>Whose page asked for the pulse within this time is online.</summary>
    public static readonly TimeSpan OnlineWithin = TimeSpan.FromSeconds(75);

    /// <summary>Ideas rise by what came to them in this time.</summary>
    public static readonly TimeSpan RisingWithin = TimeSpan.FromMinutes(10);

    /// <summary>How long a pulse is kept before it is counted anew.</summary>
    public static readonly TimeSpan PulseKept = TimeSpan.FromSeconds(1);

    /// <summary>How long news of the wall may wait for others, so that they are told together.</summary>
    public static readonly TimeSpan WallTogether = TimeSpan.FromMilliseconds(100);
}
