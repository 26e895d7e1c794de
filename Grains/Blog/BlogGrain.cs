using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Blog;

/// <summary>Keeps one person's drafts, and publishes them as posts.</summary>
internal sealed class BlogGrain(
    DraftStore drafts, Commits commits, CapabilityMatrix capabilities, LogTail log, IdGenerator ids, TimeProvider clock)
    : Grain, IBlogGrain
{
    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<Page<DraftView>>> DraftsAsync(Caller caller, PageRequest page)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var rows = await drafts.ListAsync(UserId, before, page.Limit + 1);
        return new Page<DraftView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id) : null);
    }

    /// <inheritdoc/>
    public async Task<Result<DraftView>> DraftAsync(Caller caller, long id)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        await log.CatchUpAsync();
        return await drafts.FindAsync(UserId, id) is { } row ? row.ToView() : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<DraftView>> BeginAsync(Caller caller, SaveDraft command)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var begun = new DraftRow { Id = ids.Next(), AuthorId = UserId, Version = 1, CreatedAt = now, UpdatedAt = now };
        if (Apply(command, begun, out var row) is { } bad) return bad;
        var stored = await commits.RunAsync(tx =>
        {
            if (OperationStore.Find(tx, UserId, command.Operation) is { } earlier) return earlier;
            if (DraftStore.Count(tx, UserId) >= Limits.DraftsPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"At most {Limits.DraftsPerUserMax} drafts.");
            DraftStore.Insert(tx, row);
            OperationStore.Record(tx, UserId, command.Operation, "draft", row.Id, clock.GetUtcNow());
            return (Result<Committed>)new Committed(Tell(tx, EventTypes.DraftSaved, row.Id), row.Id);
        });
        if (!stored.IsDone) return stored.Refusal;
        return stored.Value.Existed ? await DraftAsync(caller, stored.Value.Id) : row.ToView();
    }

    /// <inheritdoc/>
    public async Task<Result<DraftView>> SaveAsync(Caller caller, long id, SaveDraft command)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        if (await drafts.FindAsync(UserId, id) is not { } held) return Refusal.NotFound;
        if (command.Version is { } seen && seen != held.Version) return Changed();
        if (Apply(command, held, out var row) is { } bad) return bad;
        if (row == held) return held.ToView();
        row = row with { Version = held.Version + 1, UpdatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        var stored = await commits.RunAsync<Committed>(tx => DraftStore.Update(tx, row)
            ? new Committed(Tell(tx, EventTypes.DraftSaved, id))
            : Changed());
        return stored.IsDone ? row.ToView() : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> DeleteAsync(Caller caller, long id)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        var stored = await commits.RunAsync<Committed>(tx => DraftStore.Delete(tx, UserId, id)
            ? new Committed(Tell(tx, EventTypes.DraftDeleted, id))
            : Refusal.NotFound);
        return new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result<PostView>> PublishAsync(Caller caller, long id)
    {
        if (Refuse(caller) is { } refusal) return refusal;
        // The key is the draft's: whoever asks again, whatever the draft said by then, gets the post that it became.
        var operation = new Operation($"draft-{id}", "publish");
        if (await drafts.FindAsync(UserId, id) is { } row)
        {
            return await GrainFactory.GetGrain<IUserGrain>(UserId).PublishAsync(
                caller, new CreatePost(row.Text, PostKind.Blog, null, operation, Title: row.Title, DraftId: id));
        }

        if (await drafts.PublishedAsync(UserId, operation.Key) is not { } postId) return Refusal.NotFound;
        var post = await GrainFactory.GetGrain<IConversationGrain>(postId).GetAsync(caller);
        return post.IsDone ? post.Value.Post : post.Refusal;
    }

    private static Refusal Changed() => new(ErrorCode.Conflict, "The draft was changed meanwhile.");

    private static Refusal? Apply(SaveDraft command, DraftRow held, out DraftRow row)
    {
        row = held;
        var refusal = TextRules.CheckLine(
                command.Title ?? held.Title, "title", Limits.TitleCharactersMax, false, out var title)
            ?? TextRules.CheckText(command.Text ?? held.Text, "text", Limits.BlogCharactersMax, false, out _);
        if (refusal is not null) return refusal;
        TextRules.CheckText(command.Text ?? held.Text, "text", Limits.BlogCharactersMax, false, out var text);
        row = held with { Title = title, Text = text };
        return null;
    }

    private Refusal? Refuse(Caller caller) =>
        caller.UserId != UserId ? Refusal.NotFound
        : ConversationRules.MayBlog(caller, capabilities) ? null
        : Refusal.Forbidden;

    private long Tell(WriteTransaction tx, string type, long id) => tx.Append(new EventRow(
        type, id, UserId, null, clock.GetUtcNow(), [Topics.Me(UserId)]));
}
