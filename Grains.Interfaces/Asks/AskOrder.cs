namespace MyDeclic.Asks;

/// <summary>How a session's questions are listed.</summary>
public enum AskOrder
{
    /// <summary>Most votes first, then the older.</summary>
    Votes = 0,

    /// <summary>The newest first.</summary>
    Newest = 1,
}
