namespace MyDeclic.Jams;

/// <summary>In which order ideas are listed.</summary>
public enum IdeaOrder
{
    /// <summary>The newest first.</summary>
    Newest = 0,

    /// <summary>Those with the most points first; the oldest of equals. Only where tallies are shown.</summary>
    Top = 1,
}
