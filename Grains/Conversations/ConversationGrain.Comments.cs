using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Jams;
using MyDeclic.Markdown;
using MyDeclic.Media;
using MyDeclic.Realtime;
using MyDeclic.Search;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result<CommentPage>> ListAsync(Caller caller, PageRequest page)
    {
        if (await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        if (!Cursor.TryRead(page.Cursor, 0, out var after)) return Cursor.Invalid;
        var position = Position();
        var rows = await comments.ListAsync(PostId, after, page.Limit + 1);
        return new CommentPage(
            await WithMineAsync([.. rows.Take(page.Limit)], caller.UserId),
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id) : null,
            position);
    }

    /// <inheritdoc/>
    public async Task<Result<CommentView>> AddAsync(Caller caller, AddComment command)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        if (post.CommentsOff != 0) return ConversationRules.CommentsClosed;
        if (ConversationRules.Check(
                command.Text, Limits.CommentCharactersMax, true, out var text, out var written) is { } unfit)
            return unfit;
        if (AttachmentRules.Check(command.Attachments, out var attachments) is { } unhung) return unhung;
        var mentioned = await MentionedAsync(caller, written);
        var commentId = ids.Next();
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (OperationStore.Find(tx, caller.UserId, command.Operation) is { } earlier) return earlier;
            if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, post.AuthorId)) is { } refusal) return refusal;
            var now = clock.GetUtcNow();
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            if (!ConversationStore.Touch(tx, PostId, post.Version, 1)) return Changed();
            if (IdeaDoor.Comment(tx, ids, post.JamId, PostId, caller.UserId, now) is { } shut) return shut;
            CommentStore.Insert(tx, commentId, PostId, caller.UserId, text, mentioned, now);
            if (AttachmentStore.Attach(tx, caller.UserId, attachments, MediaPlace.Comment, commentId, PostId) is { } missing)
                return missing;
            SearchIndex.Comment(tx, commentId, caller.UserId, post.CommunityId, text);
            ConversationStore.MarkActive(tx, post.CommunityId, now);
            OperationStore.Record(tx, caller.UserId, command.Operation, "comment", commentId, now);
            var appended = Append(tx, EventTypes.CommentCreated, commentId, caller.UserId, Detail());
            return appended.Value! with { Id = commentId };
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (!stored.Value.Existed) _post = post with { Version = post.Version + 1 };
        await WakeAsync(caller, standing);
        await TellWallAsync(post);
        return await ShowCommentsAsync([stored.Value.Id], caller.UserId) is [var shown] ? shown : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<CommentView>> EditAsync(Caller caller, long commentId, string? text)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        var comment = await comments.FindAsync(commentId);
        if (comment is null || comment.PostId != PostId) return Refusal.NotFound;
        if (caller.UserId != comment.AuthorId) return Refusal.Forbidden;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        if (post.CommentsOff != 0) return ConversationRules.CommentsClosed;
        if (ConversationRules.Check(text, Limits.CommentCharactersMax, true, out var clean, out var written) is { } unfit)
            return unfit;
        var mentioned = await MentionedAsync(caller, written);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            if (CommentStore.TextOf(tx, commentId) is not { } before) return Refusal.NotFound;
            if (before == clean) return Committed.Nothing;
            if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, post.AuthorId)) is { } blocked) return blocked;
            if (!ConversationStore.Touch(tx, PostId, post.Version, 0)) return Changed();
            if (IdeaDoor.Comment(tx, ids, post.JamId, PostId, caller.UserId, clock.GetUtcNow()) is { } shut) return shut;
            CommentStore.Update(tx, commentId, before, clean, mentioned, clock.GetUtcNow());
            SearchIndex.Comment(tx, commentId, caller.UserId, post.CommunityId, clean);
            return Append(tx, EventTypes.CommentEdited, commentId, caller.UserId, Detail());
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (stored.Value.EventId != 0) _post = post with { Version = post.Version + 1 };
        await TellWallAsync(post);
        return await ShowCommentsAsync([commentId], caller.UserId) is [var shown] ? shown : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<CommentRevision>>> RevisionsAsync(Caller caller, long commentId)
    {
        if (_post is null || await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        var comment = await comments.FindAsync(commentId);
        if (comment is null || comment.PostId != PostId) return Refusal.NotFound;
        return new Page<CommentRevision>(
            [.. (await comments.RevisionsAsync(commentId)).Select(row => new CommentRevision(
                row.Number, row.Text, MarkdownText.Render(row.Text, []), DateTimeOffset.FromUnixTimeMilliseconds(row.At)))],
            null);
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long commentId)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        var comment = await comments.FindAsync(commentId);
        if (comment is null || comment.PostId != PostId) return Refusal.NotFound;
        var isTheirPost = caller.UserId == post.AuthorId && !post.IsArticle;
        if (caller.UserId != comment.AuthorId && !isTheirPost && !standing.MayAnimate)
            return Refusal.Forbidden;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!CommentStore.Delete(tx, commentId, clock.GetUtcNow())) return Refusal.NotFound;
            if (!ConversationStore.Touch(tx, PostId, post.Version, -1)) return Changed();
            IdeaDoor.Changed(tx, ids, post.JamId, PostId);
            AttachmentStore.Take(tx, MediaPlace.Comment, commentId);
            SearchIndex.RemoveComment(tx, commentId);
            return Append(tx, EventTypes.CommentDeleted, commentId, caller.UserId, Detail());
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        _post = post with { Version = post.Version + 1 };
        await TellWallAsync(post);
        return Result.Done;
    }

    /// <summary>Comments of this thread as the caller sees them.</summary>
    private async Task<ImmutableArray<CommentView>> ShowCommentsAsync(long[] ids, long callerId) =>
        await WithMineAsync([.. (await comments.FindManyAsync(ids)).Where(row => row.PostId == PostId)], callerId);

    private async Task<ImmutableArray<CommentView>> WithMineAsync(IReadOnlyCollection<CommentRow> rows, long callerId)
    {
        var mine = await commentReactions.OfPairsAsync([.. rows.Select(row => row.Id)], [callerId]);
        return [.. rows.Select(row => row.ToView() with { MyReactions = [.. mine[(row.Id, callerId)]] })];
    }

    // An event about a comment names its post as well: the post's views change with it.
    private string Detail() => PostId.ToString(CultureInfo.InvariantCulture);
}
