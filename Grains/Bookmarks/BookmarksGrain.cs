using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Markdown;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bookmarks;

/// <summary>Keeps one person's bookmarks.</summary>
internal sealed class BookmarksGrain(
    BookmarkStore bookmarks, Commits commits, CapabilityMatrix capabilities, LogTail log, Database database,
    IdGenerator ids, TimeProvider clock) : Grain, IBookmarksGrain
{
    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<BookmarkPage>> ListAsync(Caller caller, string? tag, string? words, PageRequest page)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        if (words?.Length > Limits.QueryCharactersMax)
            return new Refusal(ErrorCode.TooLong, $"At most {Limits.QueryCharactersMax} characters.", "q");
        await log.CatchUpAsync();
        // Taken first: what is read afterwards holds at least everything up to here.
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var word = tag?.TrimStart('#');
        // Asked before it is made canonical: what is no tag may be no text either.
        if ((word is not null && !TagRules.IsTag(word)) || (words is not null && !IsText(words)))
            return new BookmarkPage([], null, position);
        var rows = await bookmarks.ListAsync(
            UserId, ReadsOpen(caller), word is null ? null : TagRules.Canonical(word),
            string.IsNullOrWhiteSpace(words) ? null : words, before, page.Limit + 1);
        var shown = rows.Take(page.Limit).ToList();
        var posts = await PostsAsync([.. shown.Select(row => row.PostId)]);
        return new BookmarkPage(
            [.. shown.Where(row => posts.ContainsKey(row.PostId)).Select(row => Show(row, posts[row.PostId]))],
            rows.Count > page.Limit ? Cursor.Write(shown[^1].Id) : null,
            position);
    }

    /// <inheritdoc/>
    public async Task<Result<BookmarkView>> FindAsync(Caller caller, long postId)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        var standing = await GrainFactory.GetGrain<IConversationGrain>(postId).StandingAsync(caller);
        if (standing is not { MayRead: true }) return Refusal.NotFound;
        await log.CatchUpAsync();
        var rows = await bookmarks.FindManyAsync(UserId, [postId]);
        var posts = await PostsAsync([postId]);
        return rows.Count == 0 || posts.Count == 0 ? Refusal.NotFound : Show(rows[0], posts[postId]);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<TagView>>> TagsAsync(Caller caller)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        await log.CatchUpAsync();
        return new Page<TagView>(await bookmarks.TagsAsync(UserId, ReadsOpen(caller)), null);
    }

    /// <inheritdoc/>
    public async Task<Result<BookmarkView>> SaveAsync(Caller caller, SaveBookmark command)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        var standing = await GrainFactory.GetGrain<IConversationGrain>(command.PostId).StandingAsync(caller);
        if (standing is not { MayRead: true }) return Refusal.NotFound;
        if (BookmarkRules.Check(command, out var tags, out var note) is { } unfit) return unfit;
        BookmarkRow? saved = null;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!BookmarkStore.IsReadable(tx, command.PostId, UserId, ReadsOpen(caller))) return Refusal.NotFound;
            var now = clock.GetUtcNow();
            var held = BookmarkStore.Find(tx, UserId, command.PostId);
            saved = held;
            if (held is not null && held.Note == note && held.Tags.SequenceEqual(tags)) return Committed.Nothing;
            if (held is null && BookmarkStore.Count(tx, UserId) >= Limits.BookmarksPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"At most {Limits.BookmarksPerUserMax} bookmarks.");
            saved = new BookmarkRow
            {
                Id = held?.Id ?? ids.Next(),
                PostId = command.PostId,
                Note = note,
                Tags = tags,
                At = held?.At ?? now.ToUnixTimeMilliseconds(),
            };
            BookmarkStore.Put(tx, UserId, saved);
            return new Committed(Tell(tx, EventTypes.BookmarkSaved, command.PostId));
        });
        if (!stored.IsDone) return stored.Refusal;
        var posts = await PostsAsync([command.PostId]);
        return posts.TryGetValue(command.PostId, out var post) ? Show(saved!, post) : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long postId)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx => BookmarkStore.Delete(tx, UserId, postId)
            ? new Committed(Tell(tx, EventTypes.BookmarkRemoved, postId))
            : Committed.Nothing);
        return new Result(stored.Refusal);
    }

    // What breaks a text is in no note, and not every database would take it as a question.
    private static bool IsText(string words) => TextRules.CheckLine(words, "q", Limits.QueryCharactersMax, false, out _) is null;

    private static BookmarkView Show(BookmarkRow row, PostView post) =>
        new(post, row.Tags, row.Note, DateTimeOffset.FromUnixTimeMilliseconds(row.At));

    private bool ReadsOpen(Caller caller) => capabilities.Allows(caller.Population, Capability.AccessPublicCommunities);

    private async Task<Dictionary<long, PostView>> PostsAsync(ImmutableArray<long> postIds)
    {
        var posts = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync(postIds);
        var mine = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(UserId, postIds);
        return posts.ToDictionary(post => post.Id, post => post.With(mine));
    }

    private long Tell(WriteTransaction tx, string type, long postId) => tx.Append(new EventRow(
        type, postId, UserId, null, clock.GetUtcNow(), [Topics.Me(UserId)]));
}
