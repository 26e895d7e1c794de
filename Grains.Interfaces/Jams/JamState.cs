namespace MyDeclic.Jams;

/// <summary>Where a jam is, by the clock alone unless it is paused.</summary>
public enum JamState
{
    /// <summary>Its first phase has not opened.</summary>
    Planned = 0,

    /// <summary>A phase is open.</summary>
    Running = 1,

    /// <summary>An animator stopped the clock.</summary>
    Paused = 2,

    /// <summary>One phase has closed and the next has not opened.</summary>
    Between = 3,

    /// <summary>Its last phase has closed.</summary>
    Over = 4,
}
