using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Reactions on a thread's comments: a facet of the conversation's grain. Key: post id.</summary>
[Alias("ICommentReactions")]
public interface ICommentReactions : IGrainWithIntegerKey
{
    /// <summary>Gives or takes back a reaction; again changes nothing.</summary>
    [Alias("ReactToComment")]
    Task<Result<ReactionSummary>> ReactToCommentAsync(Caller caller, long commentId, string kind, bool isGiven);
}
