using MyDeclic.LoadTest.Workday;

namespace MyDeclic.LoadTest.Tests.Workday;

public sealed class WorkdayMixTests
{
    [Fact]
    public void Three_thousand_people_searches_a_day_for_four_thousand_three_hundred_members()
    {
        var actsADay = WorkdayMix.PerSecond(4_300, speed: 1) * WorkdayMix.Hours * 3600;
        var share = WorkdayMix.Acts.Single(pair => pair.Act == WorkdayAct.SearchPeople).TimesADay / WorkdayMix.ActsADay;
        Assert.Equal(3_000, actsADay * share, precision: 6);
    }

    [Fact]
    public void Acts_are_picked_in_their_proportions()
    {
        const int Picks = 100_000;
        var counts = Enumerable.Range(0, Picks).CountBy(number => WorkdayMix.Pick(number / (double)Picks)).ToDictionary();
        Assert.All(WorkdayMix.Acts, pair => Assert.Equal(
            pair.TimesADay / WorkdayMix.ActsADay, counts[pair.Act] / (double)Picks, tolerance: 0.0001));
    }
}
