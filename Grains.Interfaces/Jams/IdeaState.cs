namespace MyDeclic.Jams;

/// <summary>Whether an idea is shown. Stored by number.</summary>
public enum IdeaState
{
    /// <summary>It is shown.</summary>
    Shown = 0,

    /// <summary>It is one with another idea, where it is shown.</summary>
    Merged = 1,

    /// <summary>An animator hid it, with a reason.</summary>
    Hidden = 2,

    /// <summary>Its author took it back.</summary>
    Withdrawn = 3,
}
