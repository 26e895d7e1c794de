using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>A thread's comments: a facet of the conversation's grain. Key: post id.</summary>
[Alias("IConversationComments")]
public interface IConversationComments : IGrainWithIntegerKey
{
    /// <summary>The comments, oldest first.</summary>
    [ReadOnly, Alias("List")]
    Task<Result<CommentPage>> ListAsync(Caller caller, PageRequest page);

    /// <summary>Adds a comment: whoever may read the post and take part where it stands.</summary>
    [Alias("Add")]
    Task<Result<CommentView>> AddAsync(Caller caller, AddComment command);

    /// <summary>Changes a comment's text: its author alone.</summary>
    [Alias("Edit")]
    Task<Result<CommentView>> EditAsync(Caller caller, long commentId, string? text);

    /// <summary>What a comment was before each edit, the newest first; for who may read the post.</summary>
    [Alias("Revisions")]
    Task<Result<Page<CommentRevision>>> RevisionsAsync(Caller caller, long commentId);

    /// <summary>Deletes a comment: its author, the post's author, or an animator of the community.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long commentId);
}
