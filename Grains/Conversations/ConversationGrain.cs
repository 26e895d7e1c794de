using System.Collections.Immutable;
using MyDeclic.Bottles;
using MyDeclic.Communities;
using MyDeclic.Jams;
using MyDeclic.Posts;
using MyDeclic.Markdown;
using MyDeclic.Previews;
using MyDeclic.Media;
using MyDeclic.News;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>
/// One thread: the only writer of a post, its comments and its reactions, or of a private conversation's messages, so that
/// their order is one.
/// </summary>
internal sealed partial class ConversationGrain(
    ConversationStore posts, CommentStore comments, ReactionStore reactions, CommentReactionStore commentReactions,
    MarkStore marks, BlockStore blocks, Commits commits, CapabilityMatrix capabilities, IdGenerator ids, LogTail log,
    Database database, PreviewOptions previews, TimeProvider clock, TalkStore talks, MessageStore messages, TalkViews talkViews,
    TalkWriter talkWriter, ArticleWriter articles)
    : Grain, IConversationGrain, IConversationComments, IConversationReactions, IConversationRating, IConversationPoll,
        IConversationPreview, IConversationMessages, IConversationMembers, ICommentReactions, IConversationArticle, IIdeaThread
{
    private ConversationRow? _post;
    private bool _isTalk;

    private long PostId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _post = await posts.FindAsync(PostId);
        // Ids are of one nature each: what is no post's may be a private conversation's.
        _isTalk = _post is null && await talks.FindAsync(PostId) is not null;
    }

    /// <inheritdoc/>
    public async Task<Result<PostView>> StartAsync(Caller caller, CreatePost command)
    {
        if (_post is not null) return new Refusal(ErrorCode.Conflict, "This thread has begun.");
        var jam = command.Jam is { } entry
            ? await GrainFactory.GetGrain<IJamGrain>(entry.JamId).StandingAsync(caller)
            : null;
        var community = command.Jam is null ? await CommunityOfAsync(caller, command.Community) : In(jam, caller);
        if (!community.IsDone) return community.Refusal;
        var isBlog = command.Kind == PostKind.Blog;
        if (ConversationRules.CheckTitle(
                command.Title, isBlog, command.Jam is not null, community.Value.CommunityId, out var title) is { } bad)
            return bad;
        if (ConversationRules.Check(
                command.Text, ConversationRules.LengthMax(command.Kind), command.SharedId is null, out var text, out var written)
            is { } refusal)
            return refusal;
        if (AttachmentRules.Check(command.Attachments, out var attachments) is { } unfit) return unfit;
        if (ConversationRules.CheckExtras(command) is { } tooMuch) return tooMuch;
        if (PollRules.Check(command.Poll, clock.GetUtcNow(), out var poll) is { } unfitPoll) return unfitPoll;
        var shared = await SharedAsync(caller, command.SharedId);
        if (!shared.IsDone) return shared.Refusal;
        var mentioned = await MentionedAsync(caller, written);
        var communityId = community.Value.CommunityId;
        var post = new ConversationRow
        {
            Id = PostId,
            AuthorId = caller.UserId,
            CommunityId = communityId == 0 ? null : communityId,
            Kind = (int)command.Kind,
            Title = title,
            Text = text,
            Version = 1,
            SharedId = shared.Value.PostId,
            JamId = command.Jam?.JamId,
            AboutJamId = command.AboutJam?.JamId,
            Populations = jam?.Populations ?? command.AboutJam?.Populations ?? 0,
        };
        var parts = new NewParts(written, mentioned, attachments, poll);
        var stored = await commits.RunAsync(tx => Start(tx, caller, post, parts, command));
        if (!stored.IsDone)
        {
            DeactivateOnIdle();
            return stored.Refusal;
        }

        if (!stored.Value.Existed)
        {
            _post = post;
            await WakeAsync(caller, community.Value);
            await TellWallAsync(post);
            return await ShowAsync(PostId, null);
        }

        DeactivateOnIdle();
        var earlier = await GrainFactory.GetGrain<IConversationGrain>(stored.Value.Id).GetAsync(caller);
        return earlier.IsDone ? earlier.Value.Post : earlier.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<PostSnapshot>> GetAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        await log.CatchUpAsync();
        var position = Position();
        var shown = await ShowAsync(PostId, await MarksAsync(caller));
        return shown.IsDone ? new PostSnapshot(shown.Value, position) : shown.Refusal;
    }

    /// <inheritdoc/>
    public async Task<PostStanding?> StandingAsync(Caller caller)
    {
        if (_post is not { } post)
        {
            // Guessed ids must not fill the memory. Not while activating: the waiting call would activate it anew.
            DeactivateOnIdle();
            return null;
        }

        var community = post.CommunityId is { } id
            ? await GrainFactory.GetGrain<ICommunityGrain>(id).StandingAsync(caller)
            : null;
        var isHidden = post is { CommunityId: null, IsArticle: false }
            && await blocks.SideAsync(caller.UserId, post.AuthorId) != BlockSide.None;
        var standing = ConversationRules.Of(post, community, caller, capabilities, isHidden);
        return post.IsArticle ? standing with { MayAnimate = await IsTeamAsync(caller) } : standing;
    }

    /// <inheritdoc/>
    public async Task<Result<PostView>> EditAsync(Caller caller, EditPost command)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (caller.UserId != post.AuthorId) return Refusal.Forbidden;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        var isBlog = post.Kind == (int)PostKind.Blog;
        if (ConversationRules.CheckKind(post, command.Kind) is { } otherKind) return otherKind;
        if (ConversationRules.CheckTitle(
                command.Title ?? (post.Title.Length > 0 ? post.Title : null), isBlog, post.JamId is not null,
                post.CommunityId ?? 0, out var title) is { } bad)
            return bad;
        if (ConversationRules.Check(
                command.Text ?? post.Text, ConversationRules.LengthMax((PostKind)post.Kind), post.SharedId is null, out var text,
                out var written) is { } refusal)
            return refusal;
        var mentioned = await MentionedAsync(caller, written);
        var edited = post with
        {
            Title = title,
            Text = text,
            Kind = (int)(command.Kind ?? (PostKind)post.Kind),
            Version = post.Version + 1,
        };
        if (edited with { Version = post.Version } != post)
        {
            var stored = await commits.RunAsync(tx => Edit(tx, post, edited, written, mentioned));
            if (!stored.IsDone) return Stale(stored.Refusal);
            _post = edited;
            await TellWallAsync(post);
        }

        return await ShowAsync(PostId, await MarksAsync(caller));
    }

    /// <inheritdoc/>
    public async Task<Result> DeleteAsync(Caller caller)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (caller.UserId != post.AuthorId && !standing.MayAnimate) return Refusal.Forbidden;
        if (post.IsArticle) return ConversationRules.ThroughNews;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (!ConversationStore.Delete(tx, PostId, post.Version, now)) return Changed();
            AttachmentStore.TakeThread(tx, PostId);
            SearchIndex.RemovePost(tx, PostId);
            IdeaDoor.Withdraw(tx, ids, post.JamId, PostId);
            BottleWithdrawal.Follow(tx, PostId, caller.UserId, BottleRules.OpenTo(capabilities), now);
            return Append(tx, EventTypes.PostDeleted, PostId, caller.UserId, null);
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        _post = null;
        await TellWallAsync(post);
        DeactivateOnIdle();
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<PostRevision>>> RevisionsAsync(Caller caller)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        // A blog post is written in peace: what it was before is its author's. Elsewhere people answer what they read.
        if (post.Kind == (int)PostKind.Blog && caller.UserId != post.AuthorId) return Refusal.Forbidden;
        return new Page<PostRevision>(
            [.. (await posts.RevisionsAsync(PostId)).Select(row => new PostRevision(
                row.Version, row.Title, row.Text, MarkdownText.Render(row.Text, []),
                DateTimeOffset.FromUnixTimeMilliseconds(row.At)))],
            null);
    }

    private static Refusal Changed() => new(ErrorCode.Conflict, "The post was changed meanwhile.");

    private Result<Committed> Start(
        WriteTransaction tx, Caller caller, ConversationRow post, NewParts parts, CreatePost command)
    {
        var (written, mentioned, attachments, poll) = parts;
        if (OperationStore.Find(tx, post.AuthorId, command.Operation) is { } earlier) return earlier;
        if (post.CommunityId is { } id && command.Jam is null && !ConversationStore.Standing(tx, id, post.AuthorId).IsMember)
            return Refusal.NotFound;
        if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
        if (post.SharedId is { } shared && !ConversationStore.IsReadable(tx, shared, caller.UserId, ReadsOpen(caller)))
            return Refusal.NotFound;
        var now = clock.GetUtcNow();
        if (command.DraftId is { } draft && !ConversationStore.TakeDraft(tx, post.AuthorId, draft)) return Refusal.NotFound;
        if (IdeaDoor.Tell(tx, command.AboutJam) is { } told) return told;
        ConversationStore.Insert(tx, post, now);
        if (command.Jam is { } entry && IdeaDoor.Enter(tx, ids, post.Id, post.AuthorId, entry, now) is { } shut) return shut;
        ConversationStore.ReplaceReferences(tx, post.Id, written.Tags, mentioned);
        if (poll is not null) PollStore.Insert(tx, post.Id, poll);
        if (previews.On) PreviewStore.Put(tx, post.Id, written.Link, now);
        if (AttachmentStore.Attach(tx, post.AuthorId, attachments, MediaPlace.Post, post.Id, post.Id) is { } missing)
            return missing;
        SearchIndex.Post(tx, post.Id, post.AuthorId, post.CommunityId, post.Searched, written.Tags);
        ConversationStore.MarkActive(tx, post.CommunityId, now);
        OperationStore.Record(tx, post.AuthorId, command.Operation, "post", post.Id, now);
        if (command.DraftId is { } gone)
        {
            tx.Append(new EventRow(
                EventTypes.DraftDeleted, gone, post.AuthorId, null, now, [Topics.Me(post.AuthorId)]));
        }

        var topics = ConversationStore.TopicsOf(tx, post, written.Tags);
        return new Committed(tx.Append(new EventRow(
            EventTypes.PostCreated, post.Id, post.AuthorId, post.CommunityId, now, topics)));
    }

    private Result<Committed> Edit(
        WriteTransaction tx, ConversationRow before, ConversationRow edited, WrittenText written, IEnumerable<long> mentioned)
    {
        var now = clock.GetUtcNow();
        if (ConversationStore.IsArchived(tx, edited.CommunityId)) return Refusal.Archived;
        if (!ConversationStore.Update(tx, edited, now)) return Changed();
        IdeaDoor.Changed(tx, ids, edited.JamId, edited.Id);
        if ((before.Title, before.Text) != (edited.Title, edited.Text)) ConversationStore.Keep(tx, before, now);
        if (!PostRating.IsFor((PostKind)edited.Kind)) RatingStore.Clear(tx, edited.Id);
        if (previews.On) PreviewStore.Put(tx, edited.Id, written.Link, now);
        // Readers of a tag that was taken out are told as well, or the post would stay on their page.
        var tags = ConversationStore.Tags(tx, edited.Id).Union(written.Tags, StringComparer.Ordinal).ToList();
        ConversationStore.ReplaceReferences(tx, edited.Id, written.Tags, mentioned);
        SearchIndex.Post(tx, edited.Id, edited.AuthorId, edited.CommunityId, edited.Searched, written.Tags);
        var topics = ConversationStore.TopicsOf(tx, edited, tags);
        return new Committed(tx.Append(new EventRow(
            EventTypes.PostEdited, edited.Id, edited.AuthorId, edited.CommunityId, now, topics)));
    }

    private Result<Committed> Append(WriteTransaction tx, string type, long subject, long actorId, string? detail)
    {
        var post = _post!;
        var topics = ConversationStore.TopicsOf(tx, post, ConversationStore.Tags(tx, post.Id));
        return new Committed(tx.Append(new EventRow(
            type, subject, actorId, post.CommunityId, clock.GetUtcNow(), topics, detail)));
    }

    private async Task<Result<PostStanding>> CommunityOfAsync(Caller caller, string? reference)
    {
        if (reference is null)
        {
            return ConversationRules.MayBlog(caller, capabilities)
                ? new PostStanding(caller.UserId, 0, true, true, false, null)
                : Refusal.Forbidden;
        }

        var id = await GrainFactory.GetGrain<ICommunityDirectoryGrain>(0).FindAsync(reference);
        var standing = id is null ? null : await GrainFactory.GetGrain<ICommunityGrain>(id.Value).StandingAsync(caller);
        if (standing is not { MaySee: true }) return Refusal.NotFound;
        if (!standing.MayPost) return Refusal.Forbidden;
        return standing.State == CommunityState.Archived
            ? Refusal.Archived
            : new PostStanding(caller.UserId, id!.Value, true, true, false, standing.State);
    }

    // Who hosts a jam says nothing of who may post there otherwise.
    private static Result<PostStanding> In(JamStanding? jam, Caller caller)
    {
        if (jam is null) return Refusal.NotFound;
        return jam.MayContribute
            ? new PostStanding(caller.UserId, jam.CommunityId, true, true, false, null)
            : Refusal.Forbidden;
    }

    // After the commit: should the server end in between, whoever next reads the jam has it told.
    private Task TellWallAsync(ConversationRow post) => post.JamId is { } jam
        ? GrainFactory.GetGrain<IJamWallGrain>(jam).TouchAsync()
        : Task.CompletedTask;

    // After the commit: should the server end in between, the next look at communities that sleep wakes it.
    private Task WakeAsync(Caller caller, PostStanding standing) => standing.Life == CommunityState.Sleeping
        ? GrainFactory.GetGrain<ICommunityLife>(standing.CommunityId).WakeAsync(caller)
        : Task.CompletedTask;

    private Task<ImmutableArray<long>> MentionedAsync(Caller caller, WrittenText written) =>
        MentionedAsync(caller.UserId, written);

    private async Task<PostMarks?> MarksAsync(Caller caller) =>
        (await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(caller.UserId, [PostId])).GetValueOrDefault(PostId);

    private async Task<Result<PostView>> ShowAsync(long id, PostMarks? mine)
    {
        var shown = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync([id]);
        return shown.IsEmpty ? Refusal.NotFound : shown[0].With(mine);
    }

    private string Position() => new LogPosition(database.Epoch, log.Head).ToString();

    /// <summary>After a refused write, what is in memory may be older than what is stored: it is read anew.</summary>
    private Refusal Stale(Refusal refusal)
    {
        DeactivateOnIdle();
        return refusal;
    }
}
