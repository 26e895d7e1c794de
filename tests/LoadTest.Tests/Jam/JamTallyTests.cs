using System.Text.Json;
using MyDeclic.LoadTest.Jam;

namespace MyDeclic.LoadTest.Tests.Jam;

/// <summary>What the tester itself makes of votes, and what it finds wrong in answers.</summary>
public sealed class JamTallyTests
{
    [Fact]
    public void Who_voted_for_ideas_that_are_one_counts_once_with_the_highest()
    {
        var tallies = JamTally.Of(
            [
                new Dictionary<long, int> { [1] = 2, [2] = 5 },
                new Dictionary<long, int> { [2] = 1, [3] = 1, [4] = 3 },
            ],
            new Dictionary<long, long> { [1] = 2, [2] = 3 });

        Assert.Equal((6, 2), tallies[3]);
        Assert.Equal((3, 1), tallies[4]);
        Assert.Equal(2, tallies.Count);
    }

    [Theory]
    [InlineData(7, 3, "97", "7=3", null)]
    [InlineData(7, 3, "98", "7=3", "98 points are left of 100 with 3 given")]
    [InlineData(7, 3, "98", "7=2", "idea 7 has 2 in place of 3")]
    [InlineData(7, 3, "97", "8=3", "idea 7 has 0 in place of 3")]
    [InlineData(7, 3, "96", "7=3 9=1", "idea 9 has a vote that was not given")]
    [InlineData(7, 0, "100", "", null)]
    public void An_answer_that_is_no_outcome_of_its_vote_is_found(
        long idea, int value, string left, string votes, string? wrong)
    {
        using var voter = new JamVoter(1);
        Assert.Equal(wrong, voter.Take(idea, value, Ballot(left, votes), new()));
    }

    [Fact]
    public void Another_vote_goes_only_where_ideas_may_have_been_one()
    {
        using var voter = new JamVoter(1);
        var merges = new JamMerges();
        Assert.Null(voter.Take(1, 2, Ballot("98", "1=2"), merges));
        Assert.Equal("the vote of 2 for idea 1 is not there", voter.Take(2, 4, Ballot("96", "2=4"), merges));
        Assert.Null(voter.Take(1, 2, Ballot("94", "1=2 2=4"), merges));
        merges.Begin(2, 1);
        Assert.Null(voter.Take(1, 3, Ballot("97", "1=3"), merges));
    }

    private static JsonElement Ballot(string left, string votes)
    {
        var all = votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(vote => vote.Split('='))
            .Select(vote => $$"""{"ideaId":"{{vote[0]}}","value":{{vote[1]}}}""");
        return JsonDocument.Parse($$"""{"pointsLeft":{{left}},"votes":[{{string.Join(',', all)}}]}""").RootElement;
    }
}
