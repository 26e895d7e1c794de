namespace MyDeclic.Bottles;

/// <summary>What became of a bottle. Stored by number, except <see cref="Answered"/>, which the thread says.</summary>
public enum BottleState
{
    /// <summary>Waits for an answer.</summary>
    Floating = 0,

    /// <summary>Somebody answered; the asker has not said whether that helps.</summary>
    Answered = 1,

    /// <summary>The asker marked the answer that helps.</summary>
    Solved = 2,

    /// <summary>Nobody answered in time; it is sent to nobody any more.</summary>
    Sunk = 3,

    /// <summary>Taken back; shown to nobody.</summary>
    Withdrawn = 4,
}
