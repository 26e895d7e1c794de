namespace MyDeclic.Notifications;

/// <summary>What is muted. Numbers are stored.</summary>
public enum MuteKind
{
    /// <summary>One thread: a post with its comments.</summary>
    Thread = 1,

    /// <summary>All that is written in a community.</summary>
    Community = 2,

    /// <summary>All that a person does.</summary>
    Person = 3,
}
