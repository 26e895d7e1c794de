using System.Collections.Concurrent;

namespace MyDeclic.LoadTest.Verify;

/// <summary>
/// Every event that anybody in this process received, read once: what each connection was sent is kept as a bit an
/// event.
/// </summary>
internal sealed class EventCatalog
{
    private readonly ConcurrentDictionary<long, SeenEvent> _events = new();
    private readonly Lock _gate = new();

    /// <summary>How many there are.</summary>
    public int Count => _events.Count;

    /// <summary>All of them, by index.</summary>
    public IReadOnlyList<SeenEvent> All => [.. _events.Values.OrderBy(seen => seen.Index)];

    /// <summary>The event of an id, or null when nobody received it yet.</summary>
    public SeenEvent? Find(long id) => _events.GetValueOrDefault(id);

    /// <summary>Enters an event, unless somebody else just did.</summary>
    /// <param name="id">Its id in the log.</param>
    /// <param name="make">Reads it, given the index that it gets.</param>
    public SeenEvent Enter(long id, Func<int, SeenEvent> make)
    {
        lock (_gate)
        {
            if (_events.TryGetValue(id, out var known)) return known;
            var made = make(_events.Count);
            _events[id] = made;
            return made;
        }
    }
}
