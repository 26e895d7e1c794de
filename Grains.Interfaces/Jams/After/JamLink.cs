namespace MyDeclic.Jams;

/// <summary>How two ideas hang together.</summary>
public enum JamLink
{
    /// <summary>One builds on the other.</summary>
    BuildsOn = 0,

    /// <summary>One went into the other.</summary>
    MergedInto = 1,
}
