using MyDeclic.Conversations;
using MyDeclic.Posts;

namespace MyDeclic.Tests.Conversations;

public sealed class Polls_close_to_the_millisecond
{
    private static readonly DateTimeOffset Closing = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly PollView Poll = new(["Pizza", "Paella"], false, PollResults.AfterClosing, Closing, 3, [1, 2]);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_vote_in_the_closing_millisecond_is_late(int milliseconds, bool isOpen) =>
        Assert.Equal(isOpen, PollRules.IsOpen(Closing.ToUnixTimeMilliseconds(), Closing.AddMilliseconds(milliseconds)));

    [Theory]
    [InlineData(PollResults.Always, false, -1, true)]
    [InlineData(PollResults.AfterVoting, false, -1, false)]
    [InlineData(PollResults.AfterVoting, true, -1, true)]
    [InlineData(PollResults.AfterVoting, false, 0, true)]
    [InlineData(PollResults.AfterClosing, true, -1, false)]
    [InlineData(PollResults.AfterClosing, false, 0, true)]
    public void Tallies_are_shown_when_the_author_said(PollResults results, bool hasVoted, int milliseconds, bool isShown)
    {
        var shown = PollRules.For(Poll with { Results = results }, hasVoted, Closing.AddMilliseconds(milliseconds));

        Assert.Equal(isShown, shown.Votes is not null);
        Assert.Equal(Poll.Options, shown.Options);
    }

    [Fact]
    public void A_new_poll_closes_later_than_now()
    {
        Assert.Equal(ErrorCode.InvalidPoll, PollRules.Check(new(["a", "b"], Closing), Closing, out _)?.Code);
        Assert.Null(PollRules.Check(new(["a", "b"], Closing), Closing.AddMilliseconds(-1), out var poll));
        Assert.Equal(Closing, poll!.ClosesAt);
    }
}
