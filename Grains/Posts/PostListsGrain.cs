using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Markdown;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Posts;

/// <summary>Lists of posts, straight from SQL with the reading rule inside the query.</summary>
[StatelessWorker]
internal sealed class PostListsGrain(
    PostStore posts, PostViews views, CapabilityMatrix capabilities, LogTail log, Database database)
    : Grain, IPostListsGrain
{
    private const int TagsMax = 10;

    /// <inheritdoc/>
    public async Task<Result<PostPage>> ByAuthorAsync(
        Caller caller, long userId, PostKind? kind, PageRequest page)
    {
        var author = await GrainFactory.GetGrain<IUserGrain>(userId).GetAsync(caller);
        if (!author.IsDone) return author.Refusal;
        return await PageAsync(caller, page, (before, limit) =>
            posts.ByAuthorAsync(userId, kind, caller.UserId, ReadsOpen(caller), before, limit));
    }

    /// <inheritdoc/>
    public async Task<Result<Contributions>> ContributionsAsync(Caller caller, long userId)
    {
        var author = await GrainFactory.GetGrain<IUserGrain>(userId).GetAsync(caller);
        if (!author.IsDone) return author.Refusal;
        await log.CatchUpAsync();
        return await posts.ContributionsAsync(userId, caller.UserId, ReadsOpen(caller));
    }

    /// <inheritdoc/>
    public async Task<Result<PostPage>> ByCommunityAsync(Caller caller, long communityId, PageRequest page)
    {
        var standing = await GrainFactory.GetGrain<ICommunityGrain>(communityId).StandingAsync(caller);
        if (standing is not { MayRead: true }) return Refusal.NotFound;
        return await PageAsync(caller, page, (before, limit) =>
            posts.ByCommunityAsync(communityId, caller.UserId, ReadsOpen(caller), before, limit));
    }

    /// <inheritdoc/>
    public async Task<Result<PostPage>> ByTagAsync(Caller caller, string tag, PageRequest page)
    {
        if (!TagRules.IsTag(tag)) return Refusal.NotFound;
        return await PageAsync(caller, page, (before, limit) =>
            posts.ByTagAsync(TagRules.Canonical(tag), caller.UserId, ReadsOpen(caller), before, limit));
    }

    /// <inheritdoc/>
    public async Task<Result<PostPage>> SomeAsync(Caller caller, ImmutableArray<long> ids)
    {
        if (ids.Length > Limits.PostsAskedMax)
            return new Refusal(ErrorCode.TooMany, $"At most {Limits.PostsAskedMax} posts at once.", "ids");
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var readable = await posts.ReadableAsync(ids, caller.UserId, ReadsOpen(caller));
        return new PostPage(await ForAsync(caller, [.. readable.OrderDescending()]), null, position);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<TagView>> TagsAsync(Caller caller, string prefix)
    {
        var word = prefix.TrimStart('#');
        // Asked before it is made canonical: what is no tag may be no text either.
        return word.Length > 0 && !TagRules.IsTag(word)
            ? []
            : await posts.TagsByPrefixAsync(TagRules.Canonical(word), caller.UserId, ReadsOpen(caller), TagsMax);
    }

    private bool ReadsOpen(Caller caller) => capabilities.Allows(caller.Population, Capability.AccessPublicCommunities);

    private async Task<Result<PostPage>> PageAsync(
        Caller caller, PageRequest page, Func<long, int, Task<ImmutableArray<long>>> read)
    {
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        // Taken first: what is read afterwards holds at least everything up to here.
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var ids = await read(before, page.Limit + 1);
        var shown = ids.Length > page.Limit ? ids[..page.Limit] : ids;
        return new PostPage(
            await ForAsync(caller, shown), ids.Length > page.Limit ? Cursor.Write(shown[^1]) : null, position);
    }

    private async Task<ImmutableArray<PostView>> ForAsync(Caller caller, ImmutableArray<long> ids)
    {
        var items = await views.ShowAsync(ids);
        var mine = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(caller.UserId, ids);
        return [.. items.Select(post => post.With(mine))];
    }
}
