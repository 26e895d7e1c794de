using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Bookmarks;

/// <summary>
/// One person's bookmarks, which nobody else is told of. What the person may no longer read shows as nothing and comes
/// back with the right to read it. Key: user id.
/// </summary>
[Alias("IBookmarksGrain")]
public interface IBookmarksGrain : IGrainWithIntegerKey
{
    /// <summary>Those kept last first: with a tag, when one is given, and with a word of their note or tags.</summary>
    [Alias("List")]
    Task<Result<BookmarkPage>> ListAsync(Caller caller, string? tag, string? words, PageRequest page);

    /// <summary>What one keeps a post as; not found, too, where the person may not read the post.</summary>
    [Alias("Find")]
    Task<Result<BookmarkView>> FindAsync(Caller caller, long postId);

    /// <summary>The tags in use, those of most bookmarks first, counted over what the person may read.</summary>
    [Alias("Tags")]
    Task<Result<Page<TagView>>> TagsAsync(Caller caller);

    /// <summary>Keeps a post that the person may read; again changes tags and note.</summary>
    [Alias("Save")]
    Task<Result<BookmarkView>> SaveAsync(Caller caller, SaveBookmark command);

    /// <summary>Keeps a post no longer; done, too, when it was not kept.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long postId);
}
