namespace MyDeclic.Notifications;

/// <summary>
/// A person's clock: quiet hours and when a digest is due. All of it is by wall clocks: on the days when they are changed, a
/// quiet night is an hour shorter or longer, and what is due in the hour that does not exist is due when it would have ended.
/// </summary>
internal static class MemberTime
{
    private const int MinutesPerDay = 24 * 60;
    private const int DaysAhead = 8;

    /// <summary>Whether it is quiet for the person.</summary>
    public static bool IsQuiet(SettingsRow settings, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (settings is not { QuietFrom: { } from, QuietTo: { } to }) return false;
        var minute = (int)TimeZoneInfo.ConvertTime(now, zone).TimeOfDay.TotalMinutes;
        return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
    }

    /// <summary>When the next digest is due: after now, on a day when one is wanted, and not in quiet hours.</summary>
    public static DateTimeOffset NextDigest(SettingsRow settings, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        for (var day = 0; day < DaysAhead; day++)
        {
            var date = today.AddDays(day);
            if (settings.Weekends == 0 && date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            var due = AfterQuiet(settings, zone, At(date.AddMinutes(settings.DigestAt), zone));
            if (due > now) return due;
        }

        return now.AddDays(1);
    }

    /// <summary>The same moment, or the end of the quiet hours that it lies in.</summary>
    public static DateTimeOffset AfterQuiet(SettingsRow settings, TimeZoneInfo zone, DateTimeOffset moment)
    {
        if (!IsQuiet(settings, zone, moment)) return moment;
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var minute = (int)local.TimeOfDay.TotalMinutes;
        var day = minute < settings.QuietTo ? local.Date : local.Date.AddMinutes(MinutesPerDay);
        return At(day.AddMinutes(settings.QuietTo!.Value), zone);
    }

    /// <summary>A zone by its name; null when there is none of it.</summary>
    public static TimeZoneInfo? Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    // Wall clocks jump: a time that does not exist is moved on by the jump, of one that is twice the first is taken.
    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
