namespace MyDeclic.WebFront.Realtime;

/// <summary>Where a watch stands.</summary>
internal enum WatchState
{
    /// <summary>Nothing is delivered to it: the door is being asked what it may see.</summary>
    Opening,

    /// <summary>What happens is held back until what happened before has been sent.</summary>
    Replaying,

    /// <summary>What happens is sent.</summary>
    Live,

    /// <summary>It ended.</summary>
    Gone,
}
