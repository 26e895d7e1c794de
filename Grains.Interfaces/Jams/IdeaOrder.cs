namespace MyDeclic.Jams;

/// <summary>In which order ideas are listed.</summary>
public enum IdeaOrder
{
    /// <summary>The newest first.</summary>
    Newest = 0,

    /// <summary>Those with the most points first; the oldest of equals. Only where tallies are shown.</summary>
    Top = 1,

    /// <summary>
    /// What one has not seen, so that every idea gets its share of readers: those that animators call for votes for, then
    /// those that the fewest people saw, late ones included; among equals, in an order of one's own. See docs/jams.md.
    /// </summary>
    Fair = 2,

    /// <summary>Those that the fewest people saw first.</summary>
    LeastSeen = 3,

    /// <summary>Those that nobody but their author commented on, the oldest first.</summary>
    Unanswered = 4,
}
