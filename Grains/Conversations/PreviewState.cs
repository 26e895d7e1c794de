namespace MyDeclic.Conversations;

/// <summary>What became of a post's first link. Stored by number.</summary>
internal enum PreviewState
{
    /// <summary>Nobody looked yet.</summary>
    Waiting = 0,

    /// <summary>What its page says is shown.</summary>
    Shown = 1,

    /// <summary>There is nothing to show.</summary>
    Nothing = 2,

    /// <summary>The post's author took it away.</summary>
    Removed = 3,
}
