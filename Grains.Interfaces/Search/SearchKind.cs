namespace MyDeclic.Search;

/// <summary>What can be searched for.</summary>
public enum SearchKind
{
    /// <summary>People, by who they are and what they wrote.</summary>
    People,

    /// <summary>Communities.</summary>
    Communities,

    /// <summary>Posts.</summary>
    Posts,

    /// <summary>Tags.</summary>
    Tags,

    /// <summary>Questions with an accepted answer.</summary>
    Answered,
}
