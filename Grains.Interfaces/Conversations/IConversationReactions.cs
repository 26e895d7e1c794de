using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A post's reactions: a facet of the conversation's grain. Key: post id.</summary>
[Alias("IConversationReactions")]
public interface IConversationReactions : IGrainWithIntegerKey
{
    /// <summary>Gives a reaction; giving it again changes nothing.</summary>
    [Alias("React")]
    Task<Result<ReactionSummary>> ReactAsync(Caller caller, string kind);

    /// <summary>Takes a reaction back; taking it back again changes nothing.</summary>
    [Alias("Unreact")]
    Task<Result<ReactionSummary>> UnreactAsync(Caller caller, string kind);
}
