namespace MyDeclic.Bottles;

/// <summary>How much is looked at to route one bottle, with units.</summary>
internal static class BottleLimits
{
    /// <summary>Rows read of each kind of sign, newest first.</summary>
    public const int RowsPerSign = 1_000;

    /// <summary>Texts that share a word with the question.</summary>
    public const int TextsWeighed = 200;

    /// <summary>Characters read of each half of such a text.</summary>
    public const int TextCharacters = 2_000;

    /// <summary>Words of the question that texts are looked up by.</summary>
    public const int WordsAsked = 12;

    /// <summary>Names of skills that a question may mean: words, and two in a row.</summary>
    public const int SkillKeys = 200;

    /// <summary>People whose signs are weighed.</summary>
    public const int Candidates = 400;

    /// <summary>Milliseconds for finding texts; without them the other signs remain.</summary>
    public const int TextMs = 1_000;

    /// <summary>Days that answers are counted as being of late.</summary>
    public const int LateDays = 30;

    /// <summary>Answers of late that are read, over all candidates.</summary>
    public const int LateRows = 4_000;

    /// <summary>Communities whose animators are asked at last.</summary>
    public const int HomeCommunities = 5;

    /// <summary>Animators asked at last.</summary>
    public const int Animators = 20;

    /// <summary>Followers of its tags that a bottle goes to.</summary>
    public const int Followers = 100;

    /// <summary>People, posts or communities that are shown while somebody types.</summary>
    public const int Similar = 5;

    /// <summary>Words of a question that are searched for at once.</summary>
    public const int SearchedWords = 4;
}
