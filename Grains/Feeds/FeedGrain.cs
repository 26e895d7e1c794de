using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Feeds;

/// <summary>
/// One reader's home timeline: the ids of the newest posts, loaded by one query when it wakes and caught up from the
/// log in memory when it is read. Posting therefore costs nothing per follower, and reading a warm feed costs no SQL.
/// </summary>
internal sealed class FeedGrain(
    FeedStore feeds, CapabilityMatrix capabilities, LogTail log, Database database) : Grain, IFeedGrain
{
    private const int CatchUpEvents = 1024;

    // Newest last, so that catching up appends.
    private readonly SortedSet<long> _posts = [];
    private readonly Dictionary<long, PostMarks> _marks = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<long> _unknownMarks = [];
    private readonly HashSet<long> _muted = [];
    private long _place = -1;
    private bool _holdsAll;
    private Population _population;

    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<PostPage>> ReadAsync(Caller caller, PageRequest page)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        await CatchUpAsync(caller);
        var position = new LogPosition(database.Epoch, _place).ToString();
        var ids = await IdsAsync(before, page.Limit + 1);
        var shown = ids.Length > page.Limit ? ids[..page.Limit] : ids;
        var posts = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync(shown);
        var mine = await MarksAsync(shown);
        return new PostPage(
            [.. posts.Select(post => post.With(mine))],
            ids.Length > page.Limit ? Cursor.Write(shown[^1]) : null,
            position);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> SourcesAsync(Caller caller)
    {
        if (caller.UserId != UserId) return [];
        await CatchUpAsync(caller);
        return [.. _sources];
    }

    private async Task CatchUpAsync(Caller caller)
    {
        await log.CatchUpAsync();
        if (_place < 0 || caller.Population != _population)
        {
            await LoadAsync(caller);
        }

        while (_place < log.Head)
        {
            if (!log.TryReadAfter(_place, CatchUpEvents, out var entries) || entries.Any(ChangesSources))
            {
                await LoadAsync(caller);
                continue;
            }

            if (entries.IsEmpty) break;
            foreach (var entry in entries) Apply(entry);
            _place = entries[^1].Id;
        }
    }

    private async Task LoadAsync(Caller caller)
    {
        _population = caller.Population;
        // The place is taken before the query: what it misses of later events, catching up brings.
        var place = log.Head;
        var (followees, communities, muted, jams, posts) = await feeds.LoadAsync(Reader(), Limits.FeedItemsInMemory);
        _sources.Clear();
        foreach (var author in followees.Append(UserId))
        {
            _sources.Add(Topics.User(author));
            if (ReadsOpen()) _sources.Add(Topics.User(author) + Topics.Open);
        }

        foreach (var community in communities) _sources.Add(Topics.Community(community));
        foreach (var (jam, community) in jams) _sources.Add(Topics.JamNews(jam) + Topics.Within(community));
        _muted.Clear();
        _muted.UnionWith(muted);
        _posts.Clear();
        _posts.UnionWith(posts);
        _holdsAll = posts.Length < Limits.FeedItemsInMemory;
        _marks.Clear();
        _unknownMarks.Clear();
        _unknownMarks.UnionWith(posts);
        _place = place;
    }

    private FeedReader Reader() => new(UserId, _population, ReadsOpen());

    private bool ReadsOpen() => capabilities.Allows(_population, Capability.AccessPublicCommunities);

    /// <summary>Whether the event changes what this timeline is merged from, or what this reader may read.</summary>
    private bool ChangesSources(LogEntry entry) => entry.Type switch
    {
        EventTypes.UserFollowed or EventTypes.UserUnfollowed or EventTypes.JamFollowed => entry.ActorId == UserId,
        EventTypes.UserBlocked or EventTypes.UserUnblocked => entry.ActorId == UserId || entry.Subject == UserId,
        EventTypes.CommunityJoined or EventTypes.CommunityLeft => entry.Subject == UserId,
        EventTypes.CommunityUpdated => entry.Detail is not null,
        _ => false,
    };

    private void Apply(LogEntry entry)
    {
        switch (entry.Type)
        {
            case EventTypes.PostCreated when !_muted.Contains(entry.ActorId) && entry.Topics.Any(_sources.Contains):
                _posts.Add(entry.Subject);
                if (_posts.Count > Limits.FeedItemsInMemory)
                {
                    _marks.Remove(_posts.Min);
                    _posts.Remove(_posts.Min);
                    _holdsAll = false;
                }

                break;
            case EventTypes.PostDeleted:
                _posts.Remove(entry.Subject);
                _marks.Remove(entry.Subject);
                break;
            case EventTypes.ReactionsChanged or EventTypes.PostMarked or EventTypes.BookmarkSaved
                or EventTypes.BookmarkRemoved when entry.ActorId == UserId:
            // Another kind of post may be one that is not rated.
            case EventTypes.PostEdited:
                _marks.Remove(entry.Subject);
                if (_posts.Contains(entry.Subject)) _unknownMarks.Add(entry.Subject);
                break;
        }
    }

    private async Task<ImmutableArray<long>> IdsAsync(long before, int limit)
    {
        var held = _posts.GetViewBetween(long.MinValue, before == long.MaxValue ? before : before - 1)
            .Reverse().Take(limit).ToImmutableArray();
        if (held.Length == limit || _holdsAll) return held;
        return await feeds.ReadAsync(Reader(), before, limit);
    }

    private async Task<Dictionary<long, PostMarks>> MarksAsync(ImmutableArray<long> ids)
    {
        var unknown = ids.Where(id => _unknownMarks.Contains(id) || !_posts.Contains(id)).ToImmutableArray();
        var found = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(UserId, unknown);
        var mine = new Dictionary<long, PostMarks>();
        foreach (var id in ids)
        {
            var known = unknown.Contains(id) ? found.GetValueOrDefault(id) : _marks.GetValueOrDefault(id);
            if (known is not null) mine[id] = known;
            if (!_posts.Contains(id)) continue;
            _unknownMarks.Remove(id);
            if (known is null) _marks.Remove(id);
            else _marks[id] = known;
        }

        return mine;
    }
}
