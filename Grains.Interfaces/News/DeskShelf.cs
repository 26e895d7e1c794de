namespace MyDeclic.News;

/// <summary>Which articles the communication team looks at.</summary>
public enum DeskShelf
{
    /// <summary>Being written.</summary>
    Drafts,

    /// <summary>Waiting for their time.</summary>
    Scheduled,

    /// <summary>On the front page.</summary>
    Published,

    /// <summary>In the archive.</summary>
    Expired,
}
