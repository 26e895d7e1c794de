using System.Collections.Concurrent;
using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>How people are shown beside what they did: asked for with every event, changed almost never.</summary>
internal sealed class AuthorCache(UserStore users)
{
    private const int AuthorsMax = 200_000;

    private readonly ConcurrentDictionary<long, AuthorView> _authors = new();
    private long _changes;

    /// <summary>Those of <paramref name="ids"/> that exist.</summary>
    public async Task<ImmutableDictionary<long, AuthorView>> GetAsync(IEnumerable<long> ids)
    {
        var found = ImmutableDictionary.CreateBuilder<long, AuthorView>();
        var missing = new List<long>();
        foreach (var id in ids.Distinct())
        {
            if (_authors.TryGetValue(id, out var author)) found[id] = author;
            else missing.Add(id);
        }

        if (missing.Count > 0) await LoadAsync(missing, found);
        return found.ToImmutable();
    }

    /// <summary>Forgets a person whose profile changed. Called in log order, before the change is acknowledged.</summary>
    public void Apply(LogEntry entry)
    {
        if (entry.Type != EventTypes.UserUpdated) return;
        Interlocked.Increment(ref _changes);
        _authors.TryRemove(entry.Subject, out _);
    }

    private async Task LoadAsync(List<long> missing, ImmutableDictionary<long, AuthorView>.Builder found)
    {
        var changesBefore = Interlocked.Read(ref _changes);
        var rows = await users.FindManyAsync(missing);
        if (_authors.Count + rows.Count > AuthorsMax) _authors.Clear();
        foreach (var user in rows)
        {
            var author = new AuthorView(user.Handle, user.Name);
            found[user.Id] = author;
            // A profile that changed while it was read may be stale: show it this once, keep it never.
            if (changesBefore == Interlocked.Read(ref _changes)) _authors[user.Id] = author;
        }
    }
}
