using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>The preview of a post's first link: a facet of the conversation's grain. Key: post id.</summary>
[Alias("IConversationPreview")]
public interface IConversationPreview : IGrainWithIntegerKey
{
    /// <summary>Says what a page was found to say; null for nothing. For the worker that looked, not for the door.</summary>
    [Alias("Settle")]
    Task<Result> SettleAsync(string url, LinkPreview? preview);

    /// <summary>Takes the preview away: the post's author. It stays away until the link is another.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller);
}
