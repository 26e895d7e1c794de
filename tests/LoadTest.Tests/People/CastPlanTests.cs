using MyDeclic.LoadTest.People;

namespace MyDeclic.LoadTest.Tests.People;

public sealed class CastPlanTests
{
    private static readonly CastShape Shape = CastShape.Of(500);
    private static readonly CastPlan Plan = CastPlan.Make(Shape, seed: 1);

    [Fact]
    public void The_same_seed_plans_the_same() => Assert.Equal(
        Plan.Follows.SelectMany(follows => follows), CastPlan.Make(Shape, seed: 1).Follows.SelectMany(follows => follows));

    [Fact]
    public void Nobody_follows_oneself_and_everybody_is_in_one_open_community()
    {
        Assert.All(Plan.Follows.Index(), pair => Assert.DoesNotContain(pair.Index, pair.Item));
        Assert.Equal(Enumerable.Range(0, Shape.Members), Plan.Open.SelectMany(members => members).Order());
    }

    [Fact]
    public void A_few_members_have_a_great_many_followers()
    {
        var followers = Plan.Follows.SelectMany(follows => follows).CountBy(followed => followed).ToDictionary();
        var byMany = followers.Values.OrderDescending().ToList();
        Assert.True(byMany.Take(Shape.Members / 10).Sum() > byMany.Sum() / 2);
    }

    [Fact]
    public void A_closed_community_has_its_members_once() => Assert.All(
        Plan.Closed, members => Assert.Equal(members.Count, members.Distinct().Count()));
}
