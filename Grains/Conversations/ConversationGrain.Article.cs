using System.Collections.Immutable;
using MyDeclic.Markdown;
using MyDeclic.News;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Conversations;

/// <content>The thread of an article of the communication team.</content>
internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result> PublishArticleAsync(long actorId, bool whenDue)
    {
        if (await articles.FindAsync(PostId) is not { } draft) return new Result(Refusal.NotFound);
        var now = clock.GetUtcNow();
        if (draft.State == ArticleState.Published || (whenDue && !ArticleRules.IsDue(draft, now))) return Result.Done;
        var written = MarkdownText.Read(draft.Text);
        var mentioned = await MentionedAsync(draft.CreatedBy, written);
        var post = new ConversationRow
        {
            Id = PostId,
            AuthorId = draft.CreatedBy,
            Kind = (int)PostKind.Article,
            Title = draft.Title,
            Text = draft.Text,
            Version = 1,
            Populations = draft.Populations,
            CommentsOff = draft.CommentsOff,
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            // The draft is taken in the transaction that writes the post: neither is lost, nor are there two.
            ConversationStore.Insert(tx, post, now);
            ConversationStore.ReplaceReferences(tx, PostId, [], mentioned);
            SearchIndex.Post(tx, PostId, post.AuthorId, null, post.Searched, []);
            Tell(tx, EventTypes.PostCreated, post.AuthorId, now);
            return ArticleWriter.Publish(tx, draft, now) is not 0 and var told
                ? new Committed(told, PostId)
                : ArticleRules.Changed;
        });
        if (!stored.IsDone) return new Result(Stale(stored.Refusal));
        _post = post;
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result> ChangeArticleAsync(long actorId, SaveArticle command)
    {
        if (_post is not { IsArticle: true } post || await articles.FindAsync(PostId) is not { } held)
            return new Result(Stale(Refusal.NotFound));
        var now = clock.GetUtcNow();
        if (ArticleRules.Apply(command, held, now, out var next) is { } refusal) return new Result(refusal);
        if (next == held && !ArticleWriter.Hangs(command)) return Result.Done;
        var written = MarkdownText.Read(next.Text);
        var mentioned = await MentionedAsync(post.AuthorId, written);
        var edited = post with
        {
            Title = next.Title, Text = next.Text, CommentsOff = next.CommentsOff, Version = post.Version + 1,
        };
        var isEdited = (edited.Title, edited.Text) != (post.Title, post.Text);
        var isTouched = isEdited || edited.CommentsOff != post.CommentsOff;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (isEdited && !ConversationStore.Update(tx, edited, now)) return Changed();
            if (isEdited) KeepArticle(tx, post, edited, mentioned, now);
            else if (isTouched && !ConversationStore.Touch(tx, PostId, post.Version, 0)) return Changed();
            if (isTouched)
            {
                ConversationStore.SetComments(tx, PostId, edited.CommentsOff);
                Tell(tx, EventTypes.PostEdited, post.AuthorId, now);
            }

            return ArticleWriter.Change(tx, actorId, held, next, command, now);
        });
        if (!stored.IsDone) return new Result(Stale(stored.Refusal));
        if (isTouched) _post = edited;
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result> TakeBackArticleAsync(long actorId, long draftId)
    {
        if (_post is not { IsArticle: true } post || await articles.FindAsync(PostId) is not { } held)
            return new Result(Stale(Refusal.NotFound));
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (!ConversationStore.Delete(tx, PostId, post.Version, now)) return Changed();
            SearchIndex.RemovePost(tx, PostId);
            Tell(tx, EventTypes.PostDeleted, actorId, now);
            // The cover goes to the draft first: what is left hangs on the comments.
            if (ArticleWriter.TakeBack(tx, held, draftId, now) is not { } told) return ArticleRules.Changed;
            AttachmentStore.TakeThread(tx, PostId);
            return new Committed(told);
        });
        if (!stored.IsDone) return new Result(Stale(stored.Refusal));
        _post = null;
        DeactivateOnIdle();
        return Result.Done;
    }

    private void KeepArticle(
        WriteTransaction tx, ConversationRow before, ConversationRow edited, ImmutableArray<long> mentioned, DateTimeOffset now)
    {
        ConversationStore.Keep(tx, before, now);
        ConversationStore.ReplaceReferences(tx, PostId, [], mentioned);
        SearchIndex.Post(tx, PostId, edited.AuthorId, null, edited.Searched, []);
    }

    // To those who look at the thread itself, a share or a bookmark; front pages are told of the article.
    private void Tell(WriteTransaction tx, string type, long actorId, DateTimeOffset now) =>
        tx.Append(new EventRow(type, PostId, actorId, null, now, [Topics.Post(PostId)]));

    private async Task<ImmutableArray<long>> MentionedAsync(long authorId, WrittenText written)
    {
        var found = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindManyAsync(written.Handles, authorId);
        return [.. found.Values];
    }

    private Task<bool> IsTeamAsync(Caller caller) =>
        GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);
}
