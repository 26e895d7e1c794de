namespace MyDeclic.Bottles;

/// <summary>Why somebody declined a bottle. Stored by number.</summary>
public enum DeclineReason
{
    /// <summary>Nothing was said.</summary>
    Unsaid = 0,

    /// <summary>Knows nothing of it.</summary>
    NotMyTopic = 1,

    /// <summary>Has no time now.</summary>
    NoTime = 2,

    /// <summary>Does not understand what is asked.</summary>
    Unclear = 3,
}
