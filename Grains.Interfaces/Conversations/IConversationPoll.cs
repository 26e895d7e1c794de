using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A post's poll: a facet of the conversation's grain. Key: post id.</summary>
[Alias("IConversationPoll")]
public interface IConversationPoll : IGrainWithIntegerKey
{
    /// <summary>The poll, with the tallies that the caller may see.</summary>
    [Alias("Poll")]
    Task<Result<PollSummary>> PollAsync(Caller caller);

    /// <summary>Votes, or votes otherwise, until the poll closes.</summary>
    [Alias("Vote")]
    Task<Result<PollSummary>> VoteAsync(Caller caller, ImmutableArray<int> choices);

    /// <summary>Takes the vote back, until the poll closes; again changes nothing.</summary>
    [Alias("Unvote")]
    Task<Result<PollSummary>> UnvoteAsync(Caller caller);
}
