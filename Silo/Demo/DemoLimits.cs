namespace MyDeclic.Silo.Demo;

/// <summary>The limits of the demonstration's life, with their units.</summary>
internal static class DemoLimits
{
    /// <summary>Shortest pause between two things that happen, in milliseconds.</summary>
    public const int PauseMillisecondsMin = 2_000;

    /// <summary>Longest pause between two things that happen, in milliseconds.</summary>
    public const int PauseMillisecondsMax = 7_000;

    /// <summary>Things that happen until the company goes quiet: about three hours, so that no disk fills up.</summary>
    public const int ActionsMax = 2_400;

    /// <summary>Latest posts that are commented on and reacted to.</summary>
    public const int RecentPostsMax = 12;
}
