using MyDeclic.News;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>
/// The thread of an article of the communication team, whose id it has. Called by the article's own grain, which asked who may.
/// </summary>
[Alias("IConversationArticle")]
public interface IConversationArticle : IGrainWithIntegerKey
{
    /// <summary>Writes the post in place of the draft; does nothing when that is done.</summary>
    /// <param name="actorId">Who publishes it; who scheduled it when its time came.</param>
    /// <param name="whenDue">Only if its time has come.</param>
    [Alias("Publish")]
    Task<Result> PublishArticleAsync(long actorId, bool whenDue);

    /// <summary>Changes a published article and its post.</summary>
    [Alias("Change")]
    Task<Result> ChangeArticleAsync(long actorId, SaveArticle command);

    /// <summary>Ends the thread and makes a draft of what the article said.</summary>
    /// <param name="actorId">Who takes it back.</param>
    /// <param name="draftId">The new draft's.</param>
    [Alias("TakeBack")]
    Task<Result> TakeBackArticleAsync(long actorId, long draftId);
}
