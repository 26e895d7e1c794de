namespace MyDeclic.Jams;

/// <summary>What a phase of a jam is for. Stored by number.</summary>
public enum JamPhaseKind
{
    /// <summary>People arrive, read the challenge and talk.</summary>
    WarmUp = 0,

    /// <summary>Ideas are taken.</summary>
    Ideas = 1,

    /// <summary>Ideas are built on and discussed.</summary>
    Enrich = 2,

    /// <summary>Votes are taken.</summary>
    Vote = 3,

    /// <summary>A jury selects.</summary>
    Selection = 4,

    /// <summary>What became of the selected ideas is told.</summary>
    FollowUp = 5,
}
