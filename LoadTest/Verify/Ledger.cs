namespace MyDeclic.LoadTest.Verify;

/// <summary>Every write of a run; safe from many threads.</summary>
internal sealed class Ledger
{
    private readonly List<Write> _writes = [];

    /// <summary>The writes, by number.</summary>
    public IReadOnlyList<Write> Writes
    {
        get
        {
            lock (_writes) return [.. _writes];
        }
    }

    /// <summary>How many were acknowledged.</summary>
    public int Acknowledged
    {
        get
        {
            lock (_writes) return _writes.Count(write => write.IsAcknowledged);
        }
    }

    /// <summary>Enters a write before it is sent, so that whatever is seen of it can be judged.</summary>
    public Write Begin(WriteKind kind, Place place, int actor, long dueAt)
    {
        lock (_writes)
        {
            var write = new Write(_writes.Count, kind, place, actor, dueAt);
            _writes.Add(write);
            return write;
        }
    }

    /// <summary>Takes a write as it was entered elsewhere; the next number is expected.</summary>
    public void Enter(Write write)
    {
        lock (_writes) _writes.Add(write);
    }
}
