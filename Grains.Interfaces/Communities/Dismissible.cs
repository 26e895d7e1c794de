namespace MyDeclic.Communities;

/// <summary>What a person can take off the own screen. Stored by number.</summary>
public enum Dismissible
{
    /// <summary>The announcement that stands now.</summary>
    Announcement = 0,

    /// <summary>The welcome.</summary>
    Welcome = 1,

    /// <summary>A community that is suggested.</summary>
    Suggestion = 2,
}
