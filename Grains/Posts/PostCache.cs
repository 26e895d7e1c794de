using System.Collections.Concurrent;
using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Posts;

/// <summary>
/// The silo's rendered posts, kept true by the log: an entry is dropped when the log says that its post, author or
/// community changed, before that change is acknowledged.
/// </summary>
internal sealed class PostCache
{
    private const int PostsMax = 50_000;
    private const int Stripes = 256;

    private readonly ConcurrentDictionary<long, Cached> _posts = new();
    private readonly long[] _changes = new long[Stripes];
    private long _uses;

    /// <summary>The cached view, if there is one.</summary>
    public PostView? Find(long id)
    {
        if (!_posts.TryGetValue(id, out var cached)) return null;
        cached.LastUse = Interlocked.Increment(ref _uses);
        return cached.View;
    }

    /// <summary>What <see cref="Add"/> is given back, taken before the post is read.</summary>
    public long ChangesOf(long id) => Volatile.Read(ref _changes[Stripe(id)]);

    /// <summary>Keeps a view, unless its post may have changed since it was read.</summary>
    public void Add(PostView view, long authorId, long? communityId, long changesBefore)
    {
        if (_posts.Count >= PostsMax) DropOldest();
        _posts[view.Id] = new(view, authorId, communityId) { LastUse = Interlocked.Increment(ref _uses) };
        if (ChangesOf(view.Id) != changesBefore) _posts.TryRemove(view.Id, out _);
    }

    /// <summary>Drops what an event made stale. Called in log order.</summary>
    public void Apply(LogEntry entry)
    {
        switch (entry.Type)
        {
            case EventTypes.PostCreated or EventTypes.PostEdited or EventTypes.PostDeleted
                or EventTypes.ReactionsChanged or EventTypes.RatingChanged or EventTypes.PollChanged
                or EventTypes.PreviewChanged:
                Drop(entry.Subject);
                break;
            case EventTypes.CommentCreated or EventTypes.CommentEdited or EventTypes.CommentDeleted:
                Drop(long.Parse(entry.Detail!, CultureInfo.InvariantCulture));
                break;
            case EventTypes.UserUpdated:
                DropWhere(cached => cached.AuthorId == entry.Subject);
                break;
            case EventTypes.CommunityUpdated:
                DropWhere(cached => cached.CommunityId == entry.Subject);
                break;
        }
    }

    private static int Stripe(long id) => (int)((ulong)id % Stripes);

    private void Drop(long id)
    {
        Interlocked.Increment(ref _changes[Stripe(id)]);
        _posts.TryRemove(id, out _);
    }

    private void DropWhere(Func<Cached, bool> stale)
    {
        for (var stripe = 0; stripe < Stripes; stripe++) Interlocked.Increment(ref _changes[stripe]);
        foreach (var (id, cached) in _posts)
        {
            if (stale(cached)) _posts.TryRemove(id, out _);
        }
    }

    private void DropOldest()
    {
        // A quarter at a time, so that the scan is paid for by many additions.
        var floor = Volatile.Read(ref _uses) - (PostsMax * 3 / 4);
        foreach (var (id, cached) in _posts)
        {
            if (cached.LastUse < floor) _posts.TryRemove(id, out _);
        }

        if (_posts.Count >= PostsMax) _posts.Clear();
    }

    private sealed class Cached(PostView view, long authorId, long? communityId)
    {
        public PostView View { get; } = view;

        public long AuthorId { get; } = authorId;

        public long? CommunityId { get; } = communityId;

        public long LastUse { get; set; }
    }
}
