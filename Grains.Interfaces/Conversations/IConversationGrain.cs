using MyDeclic.Posts;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>
/// One thread: a post with its comments and reactions, and the single writer of their order and counts. Key: post id.
/// </summary>
[Alias("IConversationGrain")]
public interface IConversationGrain : IGrainWithIntegerKey
{
    /// <summary>Stores the post that opens the thread. Called by the author's own grain, once a key.</summary>
    [Alias("Start")]
    Task<Result<PostView>> StartAsync(Caller caller, CreatePost command);

    /// <summary>The post, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<PostSnapshot>> GetAsync(Caller caller);

    /// <summary>What <paramref name="caller"/> may do with the post; null when there is no such post.</summary>
    [ReadOnly, Alias("Standing")]
    Task<PostStanding?> StandingAsync(Caller caller);

    /// <summary>
    /// The post that is shared by who shares this one: itself, or what it shares, if <paramref name="caller"/> may read it.
    /// </summary>
    [ReadOnly, Alias("Share")]
    Task<Result<ShareTarget>> ShareAsync(Caller caller);

    /// <summary>Changes the post: its author only.</summary>
    [Alias("Edit")]
    Task<Result<PostView>> EditAsync(Caller caller, EditPost command);

    /// <summary>Deletes the post: its author, or an animator of its community.</summary>
    [Alias("Delete")]
    Task<Result> DeleteAsync(Caller caller);

    /// <summary>
    /// What the post was before each edit, the newest first: for who may read it; of a blog post, for its author alone.
    /// </summary>
    [Alias("Revisions")]
    Task<Result<Page<PostRevision>>> RevisionsAsync(Caller caller);
}
