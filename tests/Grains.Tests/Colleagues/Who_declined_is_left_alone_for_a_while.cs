using MyDeclic.Colleagues;

namespace MyDeclic.Tests.Colleagues;

public sealed class Who_declined_is_left_alone_for_a_while
{
    private static readonly DateTimeOffset Declined = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void To_the_second()
    {
        var tie = new ColleagueTie(ColleagueTie.Declined, Declined.ToUnixTimeMilliseconds());

        var refusal = ColleagueRules.CheckRest(tie, Declined.AddDays(30).AddSeconds(-1));
        Assert.Equal((ErrorCode.RecentlyDeclined, 1), (refusal?.Code, refusal?.RetryAfterSeconds));
        Assert.Null(ColleagueRules.CheckRest(tie, Declined.AddDays(30)));
        Assert.Null(ColleagueRules.CheckRest(default, Declined));
    }

    [Fact]
    public void A_pair_has_one_key()
    {
        Assert.Equal(PairKey.Of(7, 42), PairKey.Of(42, 7));
        Assert.Equal((42, 7, null), (PairKey.OtherOf("7-42", 7), PairKey.OtherOf("7-42", 42), PairKey.OtherOf("7-42", 4)));
    }
}
