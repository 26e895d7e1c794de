namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>What became of an item that was posted to a mailbox.</summary>
internal enum PostResult
{
    /// <summary>It waits for its turn.</summary>
    Accepted,

    /// <summary>Too many items are unfinished.</summary>
    Full,

    /// <summary>The target has ended; look it up again.</summary>
    Closed,
}
