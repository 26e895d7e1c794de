namespace MyDeclic.Communities;

/// <summary>Where a community is in its life. Stored by number.</summary>
public enum CommunityState
{
    /// <summary>Being prepared by those who were let in: as if closed, until its owner opens it.</summary>
    ToBeCreated = 0,

    /// <summary>Alive.</summary>
    Active = 1,

    /// <summary>Nothing happened in it for long.</summary>
    Sleeping = 2,

    /// <summary>Closed for good: readable, not writable.</summary>
    Archived = 3,
}
