namespace MyDeclic.LoadTest.Verify;

/// <summary>Every write of a run; safe from many threads.</summary>
internal sealed class Ledger
{
    private readonly List<Write> _writes = [];
    private ILookup<long, Write>? _messages;
    private int _messagesUpTo;

    /// <summary>The writes, by number.</summary>
    public IReadOnlyList<Write> Writes
    {
        get
        {
            lock (_writes) return [.. _writes];
        }
    }

    /// <summary>The messages in a conversation, by its id.</summary>
    public IReadOnlyList<Write> Of(long conversation)
    {
        lock (_writes)
        {
            if (_messages is null || _messagesUpTo != _writes.Count)
            {
                _messages = _writes.Where(write => write.Kind == WriteKind.Message).ToLookup(write => write.Place.Post);
                _messagesUpTo = _writes.Count;
            }

            return [.. _messages[conversation]];
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
