namespace MyDeclic.LoadTest.Workday;

/// <summary>
/// What people do in a day, from the figures of a real roll-out: at launch 4 300 members, 900 of them daily, who made
/// 3 000 people searches a day; elsewhere 48 % contribute and over 90 % read. The rest is made to fit those.
/// </summary>
internal static class WorkdayMix
{
    /// <summary>Members for each who comes daily: 4 300 to 900.</summary>
    public const double MembersPerDailyUser = 4_300.0 / 900;

    /// <summary>A working day, in hours.</summary>
    public const double Hours = 8;

    /// <summary>What a daily user does, and how often in a day.</summary>
    public static IReadOnlyList<(WorkdayAct Act, double TimesADay)> Acts { get; } =
    [
        (WorkdayAct.ReadHome, 12),
        (WorkdayAct.ReadCommunity, 4),
        (WorkdayAct.ReadThread, 8),
        (WorkdayAct.ReadProfile, 3),
        (WorkdayAct.SearchPeople, 3_000.0 / 900),
        (WorkdayAct.SearchCommunities, 1),
        (WorkdayAct.SearchTags, 1),
        (WorkdayAct.Post, 0.5),
        (WorkdayAct.Comment, 1.5),
        (WorkdayAct.React, 3),
    ];

    /// <summary>Everything that a daily user does in a day.</summary>
    public static double ActsADay { get; } = Acts.Sum(pair => pair.TimesADay);

    /// <summary>Acts in a second of all members together.</summary>
    /// <param name="members">Members.</param>
    /// <param name="speed">Seconds of the day in a real second.</param>
    public static double PerSecond(int members, double speed) =>
        members / MembersPerDailyUser * ActsADay / (Hours * 3600) * speed;

    /// <summary>One act, by their shares.</summary>
    /// <param name="dice">From 0 up to, not including, 1.</param>
    public static WorkdayAct Pick(double dice)
    {
        var left = dice * ActsADay;
        foreach (var (act, times) in Acts)
        {
            left -= times;
            if (left < 0) return act;
        }

        return Acts[^1].Act;
    }
}
