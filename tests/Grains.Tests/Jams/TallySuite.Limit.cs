using MyDeclic.Jams;
using MyDeclic.Rig;

namespace MyDeclic.Tests.Jams;

public abstract partial class TallySuite
{
    [DatabaseFact]
    public async Task A_person_makes_as_many_comparisons_as_the_limit_says_and_not_one_more()
    {
        await using var stage = await TallyStage.StartAsync(await NewDatabaseAsync(), _time);
        // So many ideas have more pairs than one person may compare.
        var play = await stage.ComparingAsync(ideas: 46);
        var pairs = (from one in Enumerable.Range(0, 46) from other in Enumerable.Range(0, one) select (one, other)).ToList();
        await stage.FillAsync(play, pairs.Take(JamLimits.PairsPerPersonMax - 1));
        var (last, beyond) = (pairs[JamLimits.PairsPerPersonMax - 1], pairs[JamLimits.PairsPerPersonMax]);

        Assert.Null(await stage.DoAsync(play, new TallyAct.Compare(0, last.one, last.other)));
        Assert.Equal(ErrorCode.TooMany, await stage.DoAsync(play, new TallyAct.Compare(0, beyond.one, beyond.other)));
        // What was compared is compared otherwise still, another person has a limit of their own, and taking back makes room.
        Assert.Null(await stage.DoAsync(play, new TallyAct.Compare(0, last.other, last.one)));
        Assert.Null(await stage.DoAsync(play, new TallyAct.Compare(1, beyond.one, beyond.other)));
        Assert.Null(await stage.DoAsync(play, new TallyAct.TakeBack(0, last.one, last.other)));
        Assert.Null(await stage.DoAsync(play, new TallyAct.Compare(0, beyond.one, beyond.other)));
        Assert.Equal(ErrorCode.TooMany, await stage.DoAsync(play, new TallyAct.Compare(0, last.one, last.other)));
    }
}
