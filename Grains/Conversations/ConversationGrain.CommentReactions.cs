using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result<ReactionSummary>> ReactToCommentAsync(
        Caller caller, long commentId, string kind, bool isGiven)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (await comments.FindAsync(commentId) is not { } comment || comment.PostId != PostId) return Refusal.NotFound;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        if (NotAReaction(kind) is { } unknown) return unknown;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            if (CommentStore.TextOf(tx, commentId) is null) return Refusal.NotFound;
            // As with posts, who blocked may still take back what they gave.
            if (isGiven)
            {
                if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, post.AuthorId)) is { } byPost) return byPost;
                if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, comment.AuthorId)) is { } byComment) return byComment;
            }

            var now = clock.GetUtcNow();
            if (!CommentReactionStore.Put(tx, commentId, caller.UserId, kind, isGiven, now)) return Committed.Nothing;
            // Only who has the thread open shows them: feeds are not told.
            return new Committed(tx.Append(new EventRow(
                EventTypes.CommentReactions, commentId, caller.UserId, post.CommunityId, now, [Topics.Post(PostId)],
                Detail())));
        });
        if (!stored.IsDone) return stored.Refusal;
        var shown = await ShowCommentsAsync([commentId], caller.UserId);
        return shown.Length == 0
            ? Refusal.NotFound
            : new ReactionSummary(shown[0].Reactions, shown[0].MyReactions ?? [], shown[0].ReactionsVersion);
    }
}
