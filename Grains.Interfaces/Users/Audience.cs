namespace MyDeclic.Users;

/// <summary>Who sees a part of a profile; each sees what the one before does. Stored by number.</summary>
public enum Audience
{
    /// <summary>Everyone who may open profiles.</summary>
    Everyone = 0,

    /// <summary>The person and their colleagues.</summary>
    Colleagues = 1,

    /// <summary>The person alone.</summary>
    Me = 2,
}
