namespace MyDeclic.Jams;

/// <summary>What a phase may allow. Stored as the bits <c>1 &lt;&lt; number</c>.</summary>
public enum JamAction
{
    /// <summary>New ideas.</summary>
    Ideas = 0,

    /// <summary>Comments on ideas.</summary>
    Comments = 1,

    /// <summary>Ideas that build on others.</summary>
    Builds = 2,

    /// <summary>Votes.</summary>
    Votes = 3,
}
