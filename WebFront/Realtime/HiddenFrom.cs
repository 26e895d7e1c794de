using MyDeclic.Realtime;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Who is not there for the person behind a watch, because one of the two blocked the other, and what is left of an event
/// for that person. Guarded by the relay's lock.
/// </summary>
internal sealed class HiddenFrom
{
    private static readonly AuthorView Nobody = new("", "");

    private readonly HashSet<long> _hidden = [];
    private readonly HashSet<long> _muted = [];
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    /// <summary>Takes what the door says in place of what was known.</summary>
    public void Set(HiddenPeople? people)
    {
        _hidden.Clear();
        _muted.Clear();
        _pages.Clear();
        foreach (var id in people?.Blocked ?? []) Add(id, isMuted: true);
        foreach (var id in people?.BlockedBy ?? []) Add(id, isMuted: false);
    }

    /// <summary>Hides one more person.</summary>
    public void Add(long userId) => Add(userId, isMuted: false);

    /// <summary>Hides a person no more.</summary>
    public void Remove(long userId)
    {
        _hidden.Remove(userId);
        _muted.Remove(userId);
        _pages.Remove(Topics.User(userId));
    }

    /// <summary>Whether an event may not be shown as it is.</summary>
    public bool Touches(LiveEvent live)
    {
        if (_hidden.Count == 0) return false;
        if (_hidden.Contains(live.ActorId) || _hidden.Contains(live.Subject)) return true;
        foreach (var topic in live.Topics)
        {
            if (_pages.Contains(topic)) return true;
        }

        return false;
    }

    /// <summary>What is left of such an event; null when nothing is.</summary>
    /// <param name="live">The event.</param>
    /// <param name="isHome">Whether it comes to the home timeline, which leaves out more.</param>
    public LiveEvent? Show(LiveEvent live, bool isHome)
    {
        var isTheirs = _hidden.Contains(live.ActorId);
        // The other side of a follow has its count still; who it was is not told.
        if (live.Data is FollowEventData follow)
        {
            var isFollowee = _hidden.Contains(live.Subject);
            return live with
            {
                Subject = isFollowee ? 0 : live.Subject,
                Actor = isTheirs ? Nobody : live.Actor,
                Data = new FollowEventData(
                    isTheirs ? new("", "", 0, 0) : follow.Follower, isFollowee ? new("", "", 0, 0) : follow.Followee),
            };
        }

        // Their page, their posts outside communities, and all that is said there.
        if (live.Topics.Any(_pages.Contains)) return null;
        // What was once between the two: not told again. That one blocks the other is hers to know.
        if (live.Data is BlockEventData) return live;
        if (live.Topics.All(topic => topic.StartsWith("me:", StringComparison.Ordinal))) return null;
        if (!isHome || !_muted.Contains(live.ActorId)) return live;
        return live.Data switch
        {
            PostEventData or PostDeletedData => null,
            // That there is one more is part of the post; what it says is not shown at home.
            CommentEventData comment => live with { Actor = Nobody, Data = comment with { Comment = null } },
            _ => live with { Actor = Nobody },
        };
    }

    private void Add(long userId, bool isMuted)
    {
        _hidden.Add(userId);
        _pages.Add(Topics.User(userId));
        if (isMuted) _muted.Add(userId);
    }
}
