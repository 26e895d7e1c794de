namespace MyDeclic.Posts;

/// <summary>When the tallies of a poll are shown. Stored by number.</summary>
public enum PollResults
{
    /// <summary>To everybody, from the first vote on.</summary>
    Always = 0,

    /// <summary>To who voted; to everybody once it is closed.</summary>
    AfterVoting = 1,

    /// <summary>To nobody before it is closed.</summary>
    AfterClosing = 2,
}
