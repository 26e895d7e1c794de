namespace MyDeclic.Bottles;

/// <summary>What somebody did with a bottle that came. Stored by number, except <see cref="Answered"/>.</summary>
public enum InvitationState
{
    /// <summary>Nothing yet.</summary>
    Invited = 0,

    /// <summary>Commented on it.</summary>
    Answered = 1,

    /// <summary>Said no.</summary>
    Declined = 2,

    /// <summary>Named somebody else.</summary>
    PassedOn = 3,
}
