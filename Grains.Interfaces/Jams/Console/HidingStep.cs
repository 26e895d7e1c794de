namespace MyDeclic.Jams;

/// <summary>What happens between an animator who hides an idea and its author.</summary>
public enum HidingStep
{
    /// <summary>An animator hides it.</summary>
    Hidden = 0,

    /// <summary>An animator shows it again.</summary>
    Shown = 1,

    /// <summary>Its author says why it should be shown.</summary>
    Appealed = 2,

    /// <summary>An animator read that, and leaves it hidden.</summary>
    Declined = 3,
}
