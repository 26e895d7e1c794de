using System.Globalization;
using MyDeclic.Notifications;

namespace MyDeclic.Tests.Notifications;

/// <summary>Quiet hours and digests over changes of the clock.</summary>
public sealed class Quiet_hours_follow_the_wall_clock
{
    private static readonly TimeZoneInfo s_paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly SettingsRow s_nights = new() { QuietFrom = 22 * 60, QuietTo = 7 * 60, Weekends = 1 };

    [Theory]
    // On 31 March 2024 clocks went from 02:00 to 03:00, on 27 October from 03:00 to 02:00.
    [InlineData("2024-03-30T20:59Z", false)]
    [InlineData("2024-03-30T21:00Z", true)]
    [InlineData("2024-03-31T04:59Z", true)]
    [InlineData("2024-03-31T05:00Z", false)]
    [InlineData("2024-10-26T20:00Z", true)]
    [InlineData("2024-10-27T05:59Z", true)]
    [InlineData("2024-10-27T06:00Z", false)]
    [InlineData("2024-06-01T10:00Z", false)]
    public void A_night_is_as_long_as_the_clock_says(string moment, bool isQuiet) =>
        Assert.Equal(isQuiet, MemberTime.IsQuiet(s_nights, s_paris, At(moment)));

    [Theory]
    [InlineData(8 * 60, "2024-03-30T12:00Z", "2024-03-31T06:00Z")]
    // 02:30 does not exist that day, and is twice on the other.
    [InlineData((2 * 60) + 30, "2024-03-30T12:00Z", "2024-03-31T01:00Z")]
    [InlineData((2 * 60) + 30, "2024-10-26T12:00Z", "2024-10-27T00:30Z")]
    public void A_digest_is_due_at_its_hour(int minute, string now, string due)
    {
        var settings = new SettingsRow { DigestAt = minute, Weekends = 1 };
        Assert.Equal(At(due), MemberTime.NextDigest(settings, s_paris, At(now)));
    }

    [Fact]
    public void A_digest_waits_for_the_end_of_quiet_hours_and_of_the_weekend()
    {
        Assert.Equal(
            At("2024-03-31T05:00Z"), MemberTime.NextDigest(s_nights with { DigestAt = 6 * 60 }, s_paris, At("2024-03-30T12:00Z")));
        Assert.Equal(
            At("2024-04-01T06:00Z"), MemberTime.NextDigest(new SettingsRow(), s_paris, At("2024-03-29T12:00Z")));
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
