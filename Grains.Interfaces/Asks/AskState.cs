namespace MyDeclic.Asks;

/// <summary>Where a session is, by the clock alone.</summary>
public enum AskState
{
    /// <summary>Announced; questions are taken from its opening on.</summary>
    Planned = 0,

    /// <summary>Questions and votes are taken.</summary>
    Open = 1,

    /// <summary>No more of them; answers are still given.</summary>
    Closed = 2,
}
