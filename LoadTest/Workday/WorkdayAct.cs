namespace MyDeclic.LoadTest.Workday;

/// <summary>What people do.</summary>
internal enum WorkdayAct
{
    /// <summary>Opens the home feed.</summary>
    ReadHome,

    /// <summary>Opens a community.</summary>
    ReadCommunity,

    /// <summary>Reads a thread.</summary>
    ReadThread,

    /// <summary>Opens somebody's page.</summary>
    ReadProfile,

    /// <summary>Searches for people.</summary>
    SearchPeople,

    /// <summary>Searches for communities.</summary>
    SearchCommunities,

    /// <summary>Completes a tag.</summary>
    SearchTags,

    /// <summary>Publishes.</summary>
    Post,

    /// <summary>Comments.</summary>
    Comment,

    /// <summary>Reacts.</summary>
    React,
}
