using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Blog;

/// <summary>
/// One person's drafts, which nobody else is told of. All of it needs the capability to have a personal blog. Key: user id.
/// </summary>
[Alias("IBlogGrain")]
public interface IBlogGrain : IGrainWithIntegerKey
{
    /// <summary>The own drafts, the newest first.</summary>
    [Alias("Drafts")]
    Task<Result<Page<DraftView>>> DraftsAsync(Caller caller, PageRequest page);

    /// <summary>One own draft.</summary>
    [Alias("Draft")]
    Task<Result<DraftView>> DraftAsync(Caller caller, long id);

    /// <summary>Begins a draft.</summary>
    [Alias("Begin")]
    Task<Result<DraftView>> BeginAsync(Caller caller, SaveDraft command);

    /// <summary>Changes an own draft.</summary>
    [Alias("Save")]
    Task<Result<DraftView>> SaveAsync(Caller caller, long id, SaveDraft command);

    /// <summary>Throws an own draft away.</summary>
    [Alias("Delete")]
    Task<Result> DeleteAsync(Caller caller, long id);

    /// <summary>Makes a post of an own draft, which is gone then; again is answered with the same post.</summary>
    [Alias("Publish")]
    Task<Result<PostView>> PublishAsync(Caller caller, long id);
}
