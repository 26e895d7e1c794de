namespace MyDeclic.Bottles;

/// <summary>Why a bottle came to somebody. Stored by number.</summary>
public enum BottleReasonKind
{
    /// <summary>A skill that the person shows to everyone; with its name, level and number of confirmations.</summary>
    Skill = 0,

    /// <summary>Answers that askers marked as the solution; with the tag and how many.</summary>
    Solved = 1,

    /// <summary>Answers on a tag; with the tag and how many.</summary>
    Answered = 2,

    /// <summary>Posts with a tag; with the tag and how many.</summary>
    Posted = 3,

    /// <summary>Posts and answers about the same words; with how many.</summary>
    Wrote = 4,

    /// <summary>A language in common with the asker or the question; with its name.</summary>
    Language = 5,

    /// <summary>Follows a tag; with the tag.</summary>
    Follows = 6,

    /// <summary>Animates a community where the topic is at home; with the community's name.</summary>
    Animates = 7,

    /// <summary>Somebody passed it on; with their name.</summary>
    PassedOn = 8,
}
