namespace MyDeclic.Silo.Seed;

/// <summary>
/// Spreads moments over the year before <c>until</c>: most between 7 and 18 o'clock UTC on working days, as the company
/// works mostly in Europe; a twelfth of that at weekends.
/// </summary>
internal static class SeedCalendar
{
    /// <summary>How far back it reaches.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromDays(365);

    private const int WeekendDivisor = 12;

    // Relative weights of the hours of a working day.
    private static readonly int[] Hours =
        [4, 3, 3, 3, 4, 8, 20, 50, 90, 100, 100, 85, 50, 75, 95, 95, 80, 55, 35, 25, 18, 12, 8, 6];

    /// <summary>As many moments as asked for, in order.</summary>
    public static IEnumerable<DateTimeOffset> Spread(int count, DateTimeOffset until, ulong seed)
    {
        var start = until - Length;
        var hours = (int)Length.TotalHours;
        var total = 0L;
        for (var hour = 0; hour < hours; hour++) total += Weight(start.AddHours(hour));
        var (passed, given) = (0L, 0);
        for (var hour = 0; hour < hours; hour++)
        {
            passed += Weight(start.AddHours(hour));
            var here = (int)(count * (double)passed / total) - given;
            if (hour == hours - 1) here = count - given;
            given += here;
            var dice = SeedDice.Of(seed, SeedSubject.Hour, hour);
            for (var number = 0; number < here; number++)
            {
                var milliseconds = (long)((number + dice.Even()) / here * TimeSpan.MillisecondsPerHour);
                yield return start.AddHours(hour).AddMilliseconds(milliseconds);
            }
        }
    }

    private static int Weight(DateTimeOffset hour)
    {
        var weight = Hours[hour.UtcDateTime.Hour] * WeekendDivisor;
        return hour.UtcDateTime.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weight / WeekendDivisor : weight;
    }
}
